using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Playground.Web.Shell;

/// <summary>Where the playground listens when nobody says otherwise, and the line that says where it is.</summary>
public static class DefaultAddress
{
    const int FirstPort = 5080;
    const int Ports = 100;

    static readonly string[] _addressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>On this machine only, at port 5080 or the next free one, unless the configuration names an address.</summary>
    public static IWebHostBuilder UseDefaultAddress(this IWebHostBuilder host, IConfiguration configuration) =>
        _addressKeys.Any(key => !string.IsNullOrWhiteSpace(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists()
            ? host
            : host.UseUrls($"http://127.0.0.1:{FreePort()}");

    /// <summary>Prints the address once the server listens.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            Console.Out.WriteLine($"Playground is at {address}");
    });

    static int FreePort()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Address.Equals(IPAddress.Loopback) || listener.Address.Equals(IPAddress.Any) || listener.Address.Equals(IPAddress.IPv6Any))
            .Select(listener => listener.Port)
            .ToHashSet();
        return Enumerable.Range(FirstPort, Ports).FirstOrDefault(port => !taken.Contains(port));
    }
}
