using System.Net;
using Playground.Network;

namespace Playground.Connectors.Transport;

/// <summary>Makes the HTTP client of an endpoint: nothing of the environment is used, nothing is followed, nothing kept between requests.</summary>
static class HttpConnections
{
    /// <param name="allowPrivateAddress">See <see cref="OutgoingGate"/>.</param>
    /// <param name="lookUp">Looks a name up; tests put their own in.</param>
    public static HttpClient Create(bool allowPrivateAddress, Func<string, CancellationToken, Task<IPAddress[]>>? lookUp = null)
    {
        var gate = new OutgoingGate(allowPrivateAddress, lookUp);
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = (context, cancellationToken) => gate.ConnectAsync(context.DnsEndPoint, cancellationToken),
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            // An answer that is dropped must close its socket at once, or the host goes on writing (and charging).
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ResponseDrainTimeout = TimeSpan.Zero,
            UseCookies = false,
            UseProxy = false,
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
