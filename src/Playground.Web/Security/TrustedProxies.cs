using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Playground.Settings;

namespace Playground.Web.Security;

/// <summary>
/// Behind a reverse proxy, whose browser it is and whether it came by https stands in headers. They are believed of the proxies that the configuration
/// names and of this machine, and of nobody else. The name of the host is not taken from them: proxies pass it on as it was asked for.
/// </summary>
sealed class TrustedProxies(IOptions<SecurityOptions> security) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.Parse("127.0.0.0"), 8));
        options.KnownProxies.Add(IPAddress.IPv6Loopback);
        foreach (var proxy in security.Value.TrustedProxies)
            if (SecurityOptions.Network(proxy) is { } network)
                options.KnownIPNetworks.Add(network);
    }
}
