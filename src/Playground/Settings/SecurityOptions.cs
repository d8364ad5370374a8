using System.Net;

namespace Playground.Settings;

/// <summary>The section <c>Playground:Security</c>: who may reach the pages.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Playground:Security";

    public SignInKind SignIn { get; set; }

    public bool SignsIn => SignIn != SignInKind.None;

    /// <summary>Knowingly lets everybody who reaches the port do everything: listens on other addresses than this machine's own although nobody signs in.</summary>
    public bool AllowWithoutSignIn { get; set; }

    /// <summary>Names by which browsers may ask for the pages, beside this machine's own: <c>playground.example</c>, without a port; <c>*.example</c> for all below.</summary>
    public List<string> AllowedHosts { get; set; } = [];

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of reverse proxies whose word about the browser's address and scheme is taken; this machine's own always are.</summary>
    public List<string> TrustedProxies { get; set; } = [];

    /// <summary>A sentence for everything that can't be used.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (host, index) in AllowedHosts.Select((host, index) => (host, index)))
            if (Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown)
                yield return $"{Section}:{nameof(AllowedHosts)}:{index} is \"{host}\"; allowed: a host's name without scheme and port, or *. and a name.";
        foreach (var (proxy, index) in TrustedProxies.Select((proxy, index) => (proxy, index)))
            if (Network(proxy) is null)
                yield return $"{Section}:{nameof(TrustedProxies)}:{index} is \"{proxy}\"; allowed: an address such as 10.0.0.2 or a network such as 10.0.0.0/8.";
    }

    /// <returns><c>null</c> for what is neither an address nor a network.</returns>
    public static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : null;
}
