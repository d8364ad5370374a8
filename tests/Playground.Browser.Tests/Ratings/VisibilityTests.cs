using System.Collections.Concurrent;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Testing;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Browser.Tests.Ratings;

/// <summary>Nothing that can be asked for over the network tells the models of a blind session, wherever and however it is asked for.</summary>
public sealed class VisibilityTests(Chromium chromium, BlindSessionSite site) : IClassFixture<BlindSessionSite>
{
    /// <summary>Pages that load at the same time, each in a browser context of its own; more don't load sooner.</summary>
    const int AtOnce = 4;

    [Theory]
    [InlineData(null)]
    [InlineData(BlindSessionSample.RaterSecret)]
    public async Task Pages_OfABlindSession_TellNobodyItsModels(string? secret)
    {
        var addresses = new ConcurrentQueue<string>(site.Pages(everything: secret is null));
        var leaks = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            await using var context = await ContextAsync(secret);
            var traffic = await TrafficAsync(context);
            while (addresses.TryDequeue(out var address))
                if (TellTale.Find(address, await traffic.VisitAsync(new(site.Address, address))) is { } leak)
                    leaks.Add(leak);
        }));

        Assert.True(leaks.IsEmpty, string.Join('\n', leaks));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(BlindSessionSample.RaterSecret)]
    [InlineData(BlindSessionSample.HostSecret)]
    public async Task Downloads_OfABlindSession_TellNobodyItsModels(string? secret)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var leaks = new List<string>();

        foreach (var (method, address) in site.Downloads)
        {
            using var request = new HttpRequestMessage(method, new Uri(site.Address, address));
            if (secret is not null)
                request.Headers.Add("Cookie", $"{RaterCookieMiddleware.Cookie}={secret}");
            using var response = await client.SendAsync(request);
            if (TellTale.Find(address, $"{response.Headers}{response.Content.Headers}{TellTale.Text(await response.Content.ReadAsByteArrayAsync())}") is { } leak)
                leaks.Add(leak);
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task Pages_OfAnOpenComparisonOrForTheHost_TellTheModels()
    {
        await using var context = await ContextAsync(BlindSessionSample.HostSecret);
        var traffic = await TrafficAsync(context);

        foreach (var address in (string[])[$"/compare/{BlindSessionSample.Comparisons[0]}", $"/price?session={BlindSessionSample.Session}"])
            Assert.Contains("Zebrafinch Nine", await traffic.VisitAsync(new(site.Address, address)));
        foreach (var address in (string[])["/price", "/votes", "/leaderboard", "/history", "/overview", $"/compare/{BlindSessionSample.OpenComparison}"])
            Assert.Contains("heron-open", await traffic.VisitAsync(new(site.Address, address)));
    }

    [Fact]
    public void Addresses_AreFound_WithTheirParameters()
    {
        string[] pages = [.. site.Pages(everything: true)];

        TestContext.Current.TestOutputHelper?.WriteLine($"{pages.Length} pages, {site.Downloads.Count} downloads");
        Assert.Contains($"/price?session={BlindSessionSample.Session}", pages);
        Assert.Contains($"/votes?session={BlindSessionSample.Session}", pages);
        Assert.Contains($"/compare/{BlindSessionSample.Comparisons[0]}", pages);
        Assert.Contains(site.Downloads, download => download.Address == $"/votes/export/csv?session={BlindSessionSample.Session}");
    }

    async Task<IBrowserContext> ContextAsync(string? secret)
    {
        var context = await chromium.Browser.NewContextAsync();
        context.SetDefaultTimeout(Patience.Milliseconds);
        if (secret is not null)
            await context.AddCookiesAsync([new() { Name = RaterCookieMiddleware.Cookie, Value = secret, Url = site.Address.ToString() }]);
        return context;
    }

    async Task<Traffic> TrafficAsync(IBrowserContext context) => new(await context.NewPageAsync(), site.IsFile);
}
