using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Shell;

/// <summary>People type faster than a slow server answers: what they typed last stands in the box, and counts.</summary>
public sealed class SlowCircuitTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task SearchBox_TypedOnWhileTheAnswerIsOnItsWay_KeepsAll()
    {
        await (await AskAsync("Where do slow lorises live?")).EndedAsync();
        var (page, circuit) = await OpenSlowAsync("/history");
        var box = page.GetByRole(AriaRole.Searchbox);
        await Expect(box).ToBeVisibleAsync();

        circuit.Hold();
        await box.PressSequentiallyAsync("rott");
        await circuit.SaidAsync();
        await box.PressSequentiallyAsync("nest");
        circuit.Release();

        await Expect(page).ToHaveURLAsync(new Regex("q=rottnest$"));
        await Expect(box).ToHaveValueAsync("rottnest");
    }

    [Fact]
    public async Task NumberField_TypedOnWhileTheAnswerIsOnItsWay_KeepsAll()
    {
        var (page, circuit) = await OpenSlowAsync("/price/machine");
        var watts = page.GetByRole(AriaRole.Spinbutton).First;
        await watts.FillAsync("");
        await watts.PressAsync("Tab");

        circuit.Hold();
        await watts.FillAsync("30");
        await watts.PressAsync("Tab");
        await circuit.SaidAsync();
        await watts.PressAsync("End");
        await watts.PressSequentiallyAsync("5");
        circuit.Release();
        await watts.PressAsync("Tab");

        await Expect(watts).ToHaveValueAsync("305");
    }

    async Task<(IPage, SlowCircuit)> OpenSlowAsync(string path)
    {
        var page = await OpenAsync(new Uri("about:blank"), "about:blank");
        var circuit = await SlowCircuit.BeginAsync(page);
        await page.GotoAsync(new Uri(Server, path).ToString());
        return (page, circuit);
    }
}
