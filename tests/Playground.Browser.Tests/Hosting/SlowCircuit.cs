using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Playground.Browser.Tests.Hosting;

/// <summary>Holds back what the server says to a page until a test lets it through, in the order in which it was said.</summary>
sealed class SlowCircuit
{
    readonly Lock _gate = new();
    readonly ConcurrentQueue<Action> _held = new();
    readonly SemaphoreSlim _said = new(0);
    bool _holds;

    /// <summary>Must be called before the page is opened.</summary>
    public static async Task<SlowCircuit> BeginAsync(IPage page)
    {
        var circuit = new SlowCircuit();
        await page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(message => Send(server, message));
            server.OnMessage(message => circuit.Pass(() => Send(socket, message)));
        });
        return circuit;
    }

    public void Hold()
    {
        lock (_gate)
            _holds = true;
    }

    /// <summary>Completes when the server has said something that is held back.</summary>
    public Task SaidAsync() => _said.WaitAsync(Patience.Long);

    public void Release()
    {
        lock (_gate)
        {
            _holds = false;
            while (_held.TryDequeue(out var send))
                send();
        }
    }

    void Pass(Action send)
    {
        lock (_gate)
        {
            if (!_holds)
            {
                send();
                return;
            }
            _held.Enqueue(send);
            _said.Release();
        }
    }

    static void Send(IWebSocketRoute to, IWebSocketFrame message)
    {
        if (message.Binary is { } bytes)
            to.Send(bytes);
        else
            to.Send(message.Text!);
    }
}
