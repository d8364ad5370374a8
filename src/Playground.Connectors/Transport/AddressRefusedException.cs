using System.Net;

namespace Playground.Connectors.Transport;

/// <summary>The host's name leads to an address that may not be asked.</summary>
sealed class AddressRefusedException(IPAddress address) : Exception($"The address {address} may not be asked.")
{
    public IPAddress Address { get; } = address;
}
