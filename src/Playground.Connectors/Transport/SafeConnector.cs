using System.Net;
using System.Net.Sockets;

namespace Playground.Connectors.Transport;

/// <summary>
/// Opens connections only to addresses that were checked: the name is looked up once, every address it leads to is judged, and the socket
/// connects to one of those, so a name that changes its mind between check and use gains nothing.
/// </summary>
/// <param name="allowPrivate">The administrator allowed this host and port, wherever it leads.</param>
sealed class SafeConnector(bool allowPrivate, Func<string, CancellationToken, Task<IPAddress[]>> lookUp)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await lookUp(context.DnsEndPoint.Host, cancellationToken);
        if (!allowPrivate && Array.Find(addresses, address => !AddressRule.IsPublic(address)) is { } refused)
            throw new AddressRefusedException(refused);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
