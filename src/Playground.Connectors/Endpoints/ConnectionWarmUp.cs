using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;
using Playground.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>
/// The first answer of a process takes a tenth of a second longer than the others, in which the runtime compiles what asks and reads. Charged to the host, that
/// would make whoever is asked first look slow. So each wire format has an answer read over this machine's loopback before the first is measured.
/// </summary>
static class ConnectionWarmUp
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    static readonly ConcurrentDictionary<string, Lazy<Task<bool>>> Formats = new();

    /// <summary>Once for each format of a process; whoever asks meanwhile waits for the same.</summary>
    /// <returns>Whether the answer was read to its end. Nothing depends on it: where there is no loopback, times are as they are.</returns>
    public static Task<bool> OnceAsync(WireFormat format) => Formats.GetOrAdd(format.Kind, _ => new(() => Task.Run(() => RunAsync(format)))).Value;

    public static async Task<bool> RunAsync(WireFormat format)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var host = new TcpListener(IPAddress.Loopback, 0);
            host.Start();
            var answering = AnswerAsync(host, format.Sample, patience.Token);
            var options = new EndpointOptions { Kind = format.Kind, BaseUrl = $"http://{host.LocalEndpoint}", AllowPrivateAddress = true };
            options.Limits.Retries = 0;
            using var endpoint = new RemoteEndpoint("warmUp", options, new PlaygroundPaths("/", "/"), TimeProvider.System, new ProviderModelCatalog());
            using var client = new RemoteConnector(endpoint, "m");
            await client.GetResponseAsync([new(ChatRole.User, "Hi")], cancellationToken: patience.Token);
            await answering;
            return true;
        }
        catch (Exception)
        {
            // A real answer would fail in the same way, and say why.
            return false;
        }
    }

    static async Task AnswerAsync(TcpListener host, string answer, CancellationToken cancellationToken)
    {
        using var connection = await host.AcceptTcpClientAsync(cancellationToken);
        await using var stream = connection.GetStream();
        await ReadRequestAsync(stream, cancellationToken);
        var type = answer.StartsWith('{') ? "application/x-ndjson" : "text/event-stream";
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head + answer.ReplaceLineEndings("\n")), cancellationToken);
    }

    // To its end, as a connection that is closed with words unread is reset.
    static async Task ReadRequestAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var length = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line.AsSpan(line.IndexOf(':') + 1), provider: System.Globalization.CultureInfo.InvariantCulture);
        await reader.ReadBlockAsync(new char[length], cancellationToken);
    }
}
