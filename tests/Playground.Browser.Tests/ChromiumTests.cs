using Playground.Browser.Tests.Hosting;
using Xunit;

namespace Playground.Browser.Tests;

public sealed class ChromiumTests(Chromium chromium)
{
    [Fact]
    public async Task Browser_FoundOnThisMachine_RunsScripts()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "de-DE" });
        var page = await context.NewPageAsync();

        Assert.Equal("1.234,5", await page.EvaluateAsync<string>("new Intl.NumberFormat().format(1234.5)"));
    }
}
