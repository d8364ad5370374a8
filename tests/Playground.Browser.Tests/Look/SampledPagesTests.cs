using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Reports;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Look;

/// <summary>Pages that list and rank, with something on them.</summary>
public sealed class SampledPagesTests(Chromium chromium, ReportSite site) : PageTest(chromium), IClassFixture<ReportSite>
{
    static readonly string[] _paths = ["/history", "/leaderboard", "/votes", "/models", "/models/card/sample%2Fopen-8b", "/overview"];

    public static TheoryData<string, bool, string> Looks => new MatrixTheoryData<string, bool, string>(_paths, [false, true], ["en", "de"]);

    public static TheoryData<string> Paths => [.. _paths];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_LightOrDarkInBothLanguages_BreaksNoCriterion(string path, bool dark, string language)
    {
        var page = await OpenAsync(site.Full, path, new() { Dark = dark, Language = language });
        await ShownAsync(page);

        await AccessibilityTests.HoldsAsync(page);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_OfANarrowWindow_NeverScrollsSideways(string path)
    {
        var page = await OpenAsync(site.Full, path, new() { Width = 320, Height = 700 });
        await ShownAsync(page);

        await WidthTests.FitsAsync(page);
    }

    [Fact]
    public async Task History_WithRowsChosenAndDialogsOpen_BreaksNoCriterion()
    {
        var page = await OpenAsync(site.Full, "/history");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose “Sample 40”" }).CheckAsync();
        await AccessibilityTests.HoldsAsync(page);
        foreach (var action in (string[])["Tag", "Report", "Delete"])
        {
            await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
            await AccessibilityTests.HoldsWithDialogAsync(page);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await AccessibilityTests.HoldsAsync(page);
    }

    [Fact]
    public async Task Votes_FilteredAndReloaded_ShowTheValuesInForce()
    {
        var page = await OpenAsync(site.Full, "/votes?model=sample/open-8b&other=sample/hosted-small");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Against", Exact = true })).ToHaveValueAsync("Sample hosted small");

        await Fields.ChooseAsync(page, "Tag", "translation");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("tag=translation"));
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Tag", Exact = true })).ToHaveValueAsync("translation");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Model", Exact = true })).ToHaveValueAsync("Sample open 8B");
    }

    static async Task ShownAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator(".mud-skeleton")).ToHaveCountAsync(0);
    }
}
