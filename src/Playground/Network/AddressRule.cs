using System.Net;
using System.Net.Sockets;

namespace Playground.Network;

/// <summary>Tells public addresses from those inside a network: loopback, private, link-local, shared, reserved, multicast, and the forms that wrap them.</summary>
public static class AddressRule
{
    static readonly IPNetwork[] Special =
    [
        .. "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4".Split(' ').Select(Parse),
        .. "::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8".Split(' ').Select(Parse),
    ];

    static readonly IPNetwork Nat64 = Parse("64:ff9b::/96");
    static readonly IPNetwork SixToFour = Parse("2002::/16");
    static readonly IPNetwork Compatible = Parse("::/96");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (Array.Exists(Special, network => network.Contains(address))) return false;
        return address.AddressFamily == AddressFamily.InterNetwork || Wrapped(address) is not { } inner || IsPublic(inner);
    }

    /// <summary>The IPv4 address that an IPv6 address leads to, where it is of such a kind.</summary>
    static IPAddress? Wrapped(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return Nat64.Contains(address) || Compatible.Contains(address) ? new IPAddress(bytes.AsSpan(12, 4))
            : SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4))
            : null;
    }

    static IPNetwork Parse(string network) => IPNetwork.Parse(network);
}
