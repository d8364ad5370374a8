using System.Net;
using System.Net.Sockets;
using Playground.Network;
using Xunit;

namespace Playground.Tests.Network;

public sealed class OutgoingGateTests
{
    [Fact]
    public async Task Connect_NameThatLeadsInside_IsRefusedBeforeAnythingIsSent()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var gate = new OutgoingGate(allowPrivate: false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));

        var refused = await Assert.ThrowsAsync<AddressRefusedException>(async () => await gate.ConnectAsync(new("public.example", ((IPEndPoint)inside.LocalEndpoint).Port), TestContext.Current.CancellationToken));

        Assert.Equal(IPAddress.Loopback, refused.Address);
        Assert.False(inside.Pending());
    }

    [Theory]
    [InlineData("8.8.8.8", "10.0.0.1")]
    [InlineData("2606:4700::1111", "::ffff:169.254.169.254")]
    [InlineData("8.8.8.8", "fd00::1")]
    public async Task Connect_NameWithOneAddressInside_IsRefused(string outside, string within)
    {
        var gate = new OutgoingGate(allowPrivate: false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(outside), IPAddress.Parse(within)]));

        var refused = await Assert.ThrowsAsync<AddressRefusedException>(async () => await gate.ConnectAsync(new("mixed.example", 443), TestContext.Current.CancellationToken));

        Assert.Equal(IPAddress.Parse(within), refused.Address);
    }

    [Fact]
    public async Task Connect_AllowedByTheAdministrator_LeadsThere()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var gate = new OutgoingGate(allowPrivate: true);

        await using var stream = await gate.ConnectAsync(new("127.0.0.1", ((IPEndPoint)inside.LocalEndpoint).Port), TestContext.Current.CancellationToken);

        Assert.True(stream.CanWrite);
    }
}
