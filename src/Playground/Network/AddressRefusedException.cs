using System.Net;

namespace Playground.Network;

/// <summary>The host's name leads to an address that may not be asked.</summary>
public sealed class AddressRefusedException(IPAddress address) : Exception($"The address {address} may not be asked.")
{
    public IPAddress Address { get; } = address;
}
