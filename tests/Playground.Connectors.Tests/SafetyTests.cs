using System.IO.Compression;
using System.Net;
using Playground.Connectors.Endpoints;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Network;
using Playground.Settings;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Hosts that mean ill, and addresses that may not be asked.</summary>
public sealed class SafetyTests
{
    static readonly WireScripts Chat = WireScripts.Of(WireKinds.OpenAiChat);

    [Theory]
    [InlineData("127.0.0.1"), InlineData("0.0.0.0"), InlineData("10.1.2.3"), InlineData("100.64.0.1"), InlineData("169.254.169.254"), InlineData("172.31.0.1"), InlineData("192.168.0.1"), InlineData("224.0.0.1"), InlineData("255.255.255.255")]
    [InlineData("::"), InlineData("::1"), InlineData("fe80::1"), InlineData("fc00::1"), InlineData("ff02::1"), InlineData("::ffff:127.0.0.1"), InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1"), InlineData("64:ff9b::a9fe:a9fe"), InlineData("64:ff9b:1::1"), InlineData("2002:7f00:1::"), InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    public void IsPublic_AddressInsideANetwork_IsNot(string address) => Assert.False(AddressRule.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8"), InlineData("2606:4700::1111"), InlineData("64:ff9b::808:808"), InlineData("172.32.0.1")]
    public void IsPublic_AddressOutside_Is(string address) => Assert.True(AddressRule.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Ask_NameThatLeadsInsideAtTheSecondLook_IsRefusedAtConnect()
    {
        var looks = 0;
        using var endpoint = Endpoint("https://rebinding.example", (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8"), Interlocked.Increment(ref looks) > 0 ? IPAddress.Loopback : IPAddress.Any]));
        using var client = new RemoteModelSource(endpoint, new ModelListing()).Open("host/m");
        var heard = await Heard.FromAsync(client.GetStreamingResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, "Hi")], null, TestContext.Current.CancellationToken));
        Assert.Equal((FailureKind.AddressRefused, "127.0.0.1"), (heard.Failure!.Kind, heard.Failure.Data["address"]));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_Redirected_IsNotFollowed(string kind)
    {
        await using var elsewhere = await FaultServer.StartAsync(Chat.Stream(Chat.Answer("Gotcha")));
        await using var host = await RemoteHost.StartAsync(WireScripts.Of(kind), exchange => exchange.RespondAsync(307, "text/plain", "", $"Location: {elsewhere.Url}/"));
        Assert.Equal(FailureKind.Redirected, (await host.AskAsync()).Failure!.Kind);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Ask_EndlessLine_IsTooLarge()
    {
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => options.Limits.LineBytes = 100_000, async exchange =>
        {
            await exchange.BeginAsync();
            await exchange.SendAsync("data: {\"x\":\"");
            while (!exchange.Gone.IsCancellationRequested) await exchange.SendAsync(new byte[16_384].AsMemory());
        });
        Assert.Equal((FailureKind.TooLarge, "100000"), await host.AskAsync() is { Failure: { } failure } ? (failure.Kind, failure.Data["limit"]) : default);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_GzipBomb_StopsAtTheLimitAfterDecompression(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(kind, options => options.Limits.BodyBytes = 1_000_000, exchange => exchange.RespondAsync(200, book.ContentType, Bomb(book), "Content-Encoding: gzip"));
        var heard = await host.AskAsync();
        Assert.Equal(FailureKind.TooLarge, heard.Failure!.Kind);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_KeyEchoed_IsMaskedEverywhere(string kind)
    {
        var book = WireScripts.Of(kind);
        var half = RemoteHost.Key.Length / 2;
        string[] answer = [.. book.Begin(), book.Text("The key is " + RemoteHost.Key[..half]), book.Text(RemoteHost.Key[half..] + "!"), .. book.End(book.StopReason).Select(piece => piece.Replace("m-1", RemoteHost.Key))];
        await using var host = await RemoteHost.StartAsync(book,
            FaultScripts.Json(400, book.Error("unsupported_parameter", $"temperature is not supported for {RemoteHost.Key}", "temperature"), $"x-request-id: {RemoteHost.Key}"), book.Stream(answer),
            FaultScripts.Json(401, book.Error("invalid_api_key", $"Incorrect API key provided: {RemoteHost.Key}")));
        var heard = await host.AskAsync(new Microsoft.Extensions.AI.ChatOptions { Temperature = 1 });
        Assert.Equal("The key is ***!", heard.Text);
        var failed = await host.AskAsync();
        Assert.Equal(FailureKind.WrongKey, failed.Failure!.Kind);
        Assert.All((object?[])[heard.Adaptations[0].Reason, heard.RequestId, heard.ReturnedModel, failed.Failure.Message, failed.Failure.Raw], told => Assert.DoesNotContain(RemoteHost.Key, $"{told}"));
    }

    [Fact]
    public async Task Ask_ProxyInTheEnvironment_IsNotUsed()
    {
        await using var proxy = await FaultServer.StartAsync(Chat.Stream(Chat.Answer("By way of the proxy")));
        var before = Environment.GetEnvironmentVariable("http_proxy");
        Environment.SetEnvironmentVariable("http_proxy", proxy.Url);
        try
        {
            await using var host = await RemoteHost.StartAsync(Chat, Chat.Stream(Chat.Answer("Straight")));
            Assert.Equal("Straight", (await host.AskAsync()).Text);
            Assert.Empty(proxy.Requests);
        }
        finally { Environment.SetEnvironmentVariable("http_proxy", before); }
    }

    static byte[] Bomb(WireScripts book)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            var piece = System.Text.Encoding.UTF8.GetBytes(book.Text(new string('a', 100)));
            for (var written = 0; written < 20_000_000; written += piece.Length) gzip.Write(piece);
        }
        return zipped.ToArray();
    }

    static RemoteEndpoint Endpoint(string url, Func<string, CancellationToken, Task<IPAddress[]>> lookUp) =>
        new("host", new EndpointOptions { Kind = WireKinds.OpenAiChat, BaseUrl = url, Models = ["m"] }, new PlaygroundPaths("/", "/"), TimeProvider.System, new ProviderModelCatalog(), lookUp);
}
