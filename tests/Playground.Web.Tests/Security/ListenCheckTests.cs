using Playground.Settings;
using Playground.Web.Tests.Hosting;
using Xunit;

namespace Playground.Web.Tests.Security;

public sealed class ListenCheckTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    public async Task Start_WhereOthersCouldReachIt_IsRefusedWithTheKeysThatChangeIt(string urls)
    {
        var refused = await Assert.ThrowsAsync<ConfigurationFaultException>(() => WebProgram.StartAsync(urls));

        var sentence = Assert.Single(refused.Faults);
        Assert.Contains("Playground:Security:AllowWithoutSignIn", sentence);
    }

    [Fact]
    public async Task Start_WhereItIsAllowedKnowingly_Listens()
    {
        await using var program = await WebProgram.StartAsync("http://0.0.0.0:0", "Playground:Security:AllowWithoutSignIn=true");
        using var client = program.Client();

        using var page = await client.GetAsync(new Uri($"http://127.0.0.1:{program.Address.Port}/"));

        Assert.Equal(System.Net.HttpStatusCode.OK, page.StatusCode);
    }
}
