using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Testing;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Browser.Tests.Ratings;

/// <summary>Nothing that can be asked for over the network tells the models of a blind session, wherever and however it is asked for.</summary>
public sealed class VisibilityTests(Chromium chromium, BlindSessionSite site) : IClassFixture<BlindSessionSite>
{
    const int AtOnce = 8;

    // A page has no end that could be waited for: what it still loads comes as changes of what it shows.
    const string UntilStill = """
        () => new Promise(still => {
            let timer;
            const wait = () => { clearTimeout(timer); timer = setTimeout(still, 250); };
            new MutationObserver(wait).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            wait();
        })
        """;

    [Theory]
    [InlineData(null)]
    [InlineData(BlindSessionSample.RaterSecret)]
    public async Task Pages_OfABlindSession_TellNobodyItsModels(string? secret)
    {
        await using var context = await ContextAsync(secret);
        var leaks = new List<string>();

        await Parallel.ForEachAsync(site.Pages(everything: secret is null), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (address, _) =>
        {
            var leak = Leak(address, await VisitAsync(context, address));
            lock (leaks)
                leaks.AddRange(leak);
        });

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
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
            leaks.AddRange(Leak(address, $"{response.Headers}{response.Content.Headers}{Text(await response.Content.ReadAsByteArrayAsync())}"));
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task Pages_OfAnOpenComparisonOrForTheHost_TellTheModels()
    {
        await using var context = await ContextAsync(BlindSessionSample.HostSecret);

        Assert.Contains("Zebrafinch Nine", await VisitAsync(context, $"/compare/{BlindSessionSample.Comparisons[0]}"));
        Assert.Contains("Zebrafinch Nine", await VisitAsync(context, $"/price?session={BlindSessionSample.Session}"));
        foreach (var address in (string[])["/price", "/votes", "/leaderboard", "/history", "/overview", $"/compare/{BlindSessionSample.OpenComparison}"])
            Assert.Contains("heron-open", await VisitAsync(context, address));
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

    async Task<string> VisitAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var traffic = new Traffic(page);
        await page.GotoAsync(new Uri(site.Address, address).ToString());
        await page.Locator("main").First.WaitForAsync();
        await page.EvaluateAsync(UntilStill);
        var heard = await traffic.HeardAsync();
        await page.CloseAsync();
        return heard;
    }

    // What was asked with may be said again.
    static IEnumerable<string> Leak(string address, string heard) => BlindSessionSample.TellTales
        .Where(word => !address.Contains(word, StringComparison.OrdinalIgnoreCase) && heard.Contains(word, StringComparison.OrdinalIgnoreCase))
        .Select(word => $"{address} tells \"{word}\": …{Traffic.Around(heard, word)}…").Take(1);

    static string Text(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8))
            return Encoding.UTF8.GetString(body);
        using var zip = new ZipArchive(new MemoryStream(body));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return entry.FullName + reader.ReadToEnd();
        }));
    }
}
