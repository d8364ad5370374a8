using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.History;

public sealed class HistoryTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task Search_WordOfAnAnswer_FindsItAndOpensItAsItWas()
    {
        Host.Answering("Where do quokkas live?").Say("On Rottnest Island.").End();
        var asked = await AskAsync("Where do quokkas live?");
        await asked.EndedAsync();
        var page = await OpenAsync(Server, "/history");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("rottnest");

        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(Rows(page).First.Locator("mark")).ToHaveTextAsync("Rottnest");
        await page.GetByRole(AriaRole.Link, new() { Name = "Where do quokkas live?" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(asked.Page.Url);
        await Expect(new CompareScreen(page).Answer('A')).ToContainTextAsync("On Rottnest Island.");
        await Expect(new CompareScreen(page).Metric('A', "in → out")).ToHaveTextAsync("12 → 1");
    }

    [Fact]
    public async Task Filter_ByModelAndDay_StaysInTheAddress()
    {
        await (await AskAsync("Only the small one, zebra", $"/compare?models={Site.Small}")).EndedAsync();
        await (await AskAsync("Only the large one, zebra", $"/compare?models={Site.Large}")).EndedAsync();
        var page = await OpenAsync(Server, "/history?q=zebra");
        await Expect(Rows(page)).ToHaveCountAsync(2);

        await Fields.ChooseAsync(page, "Model", Site.Small);
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(Rows(page)).ToContainTextAsync("Only the small one, zebra");
        await page.GotoAsync(page.Url + "&to=2020-01-01");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing found" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).ClickAsync();
        await Expect(Rows(page).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Row_RenamedAndTagged_IsFoundByItsTag()
    {
        await (await AskAsync("To be named")).EndedAsync();
        var page = await OpenAsync(Server, "/history");

        await page.GetByRole(AriaRole.Button, new() { Name = "Rename “To be named”" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("A good name");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "A good name" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tag “A good name”" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Tags" }).FillAsync("keeper, second look");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Link, new() { Name = "second look" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/history\?tag=second"));
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(Rows(page)).ToContainTextAsync("To be named");
    }

    [Fact]
    public async Task Row_Deleted_AsksFirstAndCanBeBroughtBack()
    {
        var asked = await AskAsync("Delete me, walrus");
        await asked.EndedAsync();
        var page = await OpenAsync(Server, "/history?q=walrus");

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete “Delete me, walrus”" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete “Delete me, walrus”" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Delete this comparison?" }).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(Rows(page)).ToHaveCountAsync(0);
        await asked.Page.ReloadAsync();
        await Expect(asked.Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such comparison" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Rows(page)).ToContainTextAsync("Delete me, walrus");
        await asked.Page.ReloadAsync();
        await Expect(asked.Answer('A')).ToContainTextAsync("Paris");
    }

    [Fact]
    public async Task Rows_ChosenByKeyboard_AreExportedTogether()
    {
        await (await AskAsync("Export me, ocelot one")).EndedAsync();
        await (await AskAsync("Export me, ocelot two")).EndedAsync();
        var page = await OpenAsync(Server, "/history?q=ocelot");
        await Expect(Rows(page)).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose all 2" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).PressAsync("Enter");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem).First.ClickAsync());

        Assert.EndsWith(".jsonl", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!);
        Assert.Contains(lines, line => line.Contains("ocelot one", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("ocelot two", StringComparison.Ordinal));
        await Expect(Rows(page)).ToHaveCountAsync(2);
    }

    static ILocator Rows(IPage page) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Article);
}
