using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Playground.Testing;

/// <summary>One request and the bytes with which a script answers it.</summary>
/// <param name="gone">Fires when the client has closed the connection, or the server ends.</param>
public sealed class FaultExchange(ConnectionContext connection, FaultRequest request, CancellationToken gone)
{
    bool _chunked;

    public FaultRequest Request => request;

    /// <summary>Fires when the client has closed the connection, or the server ends.</summary>
    public CancellationToken Gone => gone;

    internal bool IsClosed { get; private set; }

    /// <summary>Sends exactly these bytes, at once.</summary>
    public async Task RawAsync(ReadOnlyMemory<byte> bytes) => await connection.Transport.Output.WriteAsync(bytes, gone);

    public Task RawAsync(string text) => RawAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Begins a response whose body comes in chunks of HTTP's chunked coding; further headers as lines.</summary>
    public Task BeginAsync(string contentType = "text/event-stream", int status = 200, params string[] headers)
    {
        _chunked = true;
        return RawAsync(Head(status, [$"Content-Type: {contentType}", "Transfer-Encoding: chunked", .. headers]));
    }

    /// <summary>Sends a piece of the body, as one chunk.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        if (_chunked) bytes = (byte[])[.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes.Span, .. "\r\n"u8];
        await RawAsync(bytes);
    }

    /// <summary>Ends the body properly; the connection stays open for the next request.</summary>
    public Task EndAsync() => RawAsync("0\r\n\r\n");

    /// <summary>A whole response.</summary>
    public Task RespondAsync(int status, string contentType, ReadOnlyMemory<byte> body, params string[] headers) =>
        RawAsync((byte[])[.. Encoding.ASCII.GetBytes(Head(status, [$"Content-Type: {contentType}", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}"), .. headers])), .. body.Span]);

    public Task RespondAsync(int status, string contentType, string body, params string[] headers) =>
        RespondAsync(status, contentType, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Closes the connection in the ordinary way, whatever was left to send.</summary>
    public async Task CloseAsync()
    {
        IsClosed = true;
        await connection.Transport.Output.CompleteAsync();
    }

    /// <summary>Breaks the connection: the client's next read fails.</summary>
    public Task ResetAsync()
    {
        IsClosed = true;
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close(0);
        }
        connection.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Keeps silent until the client has gone.</summary>
    public async Task HangAsync() => await Task.Delay(Timeout.Infinite, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    static string Head(int status, IEnumerable<string> headers) => string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Status\r\n{string.Join("\r\n", headers)}\r\n\r\n");
}
