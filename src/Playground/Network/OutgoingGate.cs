using System.Net;
using System.Net.Sockets;

namespace Playground.Network;

/// <summary>
/// The one way out to an address that a page, a file, a model or a host names. It opens connections only to addresses that were checked: the name is looked up
/// once, every address it leads to is judged, and the socket connects to one of those, so a name that changes its mind between check and use gains nothing.
/// Each connection passes here, so redirects are judged like the first request.
/// </summary>
/// <param name="allowPrivate">The administrator allowed this host and port, wherever it leads.</param>
/// <param name="lookUp">Looks a name up; tests put their own in.</param>
public sealed class OutgoingGate(bool allowPrivate, Func<string, CancellationToken, Task<IPAddress[]>>? lookUp = null)
{
    readonly Func<string, CancellationToken, Task<IPAddress[]>> _lookUp = lookUp ?? Dns.GetHostAddressesAsync;

    /// <exception cref="AddressRefusedException">One of the addresses lies inside a network.</exception>
    /// <exception cref="SocketException">The name leads nowhere, or nobody answers there.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint place, CancellationToken cancellationToken)
    {
        var addresses = await _lookUp(place.Host, cancellationToken);
        if (!allowPrivate && Array.Find(addresses, address => !AddressRule.IsPublic(address)) is { } refused)
            throw new AddressRefusedException(refused);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, place.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
