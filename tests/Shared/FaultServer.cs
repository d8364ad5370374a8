using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Playground.Testing;

/// <summary>
/// A server on a free loopback port whose every byte a test writes: Kestrel's connections without its HTTP. A script answers one request;
/// one connection carries as many requests as the scripts leave it open for.
/// </summary>
public sealed class FaultServer : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly ConcurrentQueue<FaultRequest> _requests = new();
    readonly CancellationTokenSource _ending = new();
    int _connections;

    FaultServer(WebApplication app) => _app = app;

    /// <summary>For instance <c>http://127.0.0.1:12345</c>.</summary>
    public string Url => _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    /// <summary>The requests read so far.</summary>
    public IReadOnlyList<FaultRequest> Requests => [.. _requests];

    /// <summary>How many connections were opened so far.</summary>
    public int Connections => _connections;

    /// <summary>Answers the first request by the first script, and so on; the last script answers all that follow.</summary>
    public static Task<FaultServer> StartAsync(params FaultScript[] scripts)
    {
        var next = -1;
        return StartAsync(exchange => scripts[Math.Min(Interlocked.Increment(ref next), scripts.Length - 1)](exchange));
    }

    /// <summary>Answers every request by one script.</summary>
    public static async Task<FaultServer> StartAsync(FaultScript script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        FaultServer? server = null;
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Run(connection => server!.ServeAsync(connection, script))));
        server = new FaultServer(builder.Build());
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app.DisposeAsync();
        _ending.Dispose();
    }

    async Task ServeAsync(ConnectionContext connection, FaultScript script)
    {
        Interlocked.Increment(ref _connections);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, _ending.Token);
        try
        {
            while (await FaultRequest.ReadAsync(connection.Transport.Input, gone.Token) is { } request)
            {
                _requests.Enqueue(request);
                var exchange = new FaultExchange(connection, request, gone.Token);
                await script(exchange);
                if (exchange.IsClosed) return;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException && gone.IsCancellationRequested) { }
        catch (ConnectionAbortedException) { }
    }
}

/// <summary>Answers one request.</summary>
public delegate Task FaultScript(FaultExchange exchange);
