using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Web.Tests.Hosting;
using Xunit;

namespace Playground.Web.Tests.Security;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_OfARunningProgram_IsLiveAndReadyUntilItsDatabaseIsDamaged()
    {
        await using var program = await WebProgram.StartAsync();
        using var client = program.Client();

        Assert.Equal("live", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("ready", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));

        program.Services.GetRequiredService<StoreHealth>().Report("A page of it can't be read.");
        using var damaged = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, damaged.StatusCode);
        Assert.Equal("not ready: Damaged", await damaged.Content.ReadAsStringAsync());
        Assert.Equal("live", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
    }
}
