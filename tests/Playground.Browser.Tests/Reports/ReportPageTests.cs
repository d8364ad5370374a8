using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Reports;

public sealed class ReportPageTests(Chromium chromium, ReportSite site) : PageTest(chromium), IClassFixture<ReportSite>
{
    protected override bool RecordsMarkup => false;

    [Fact]
    public async Task Report_WrittenAndArranged_IsShownAsItWillBeRead()
    {
        var page = await NewReportAsync();
        var preview = page.FrameLocator("iframe");

        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Which <b>model</b>?");
        await page.GetByLabel("Recommendation", new() { Exact = true }).First.FillAsync("Take the open one.");
        await page.GetByLabel("Recommendation", new() { Exact = true }).First.BlurAsync();
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Which <b>model</b>?");
        await Expect(preview.GetByText("Take the open one.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Speed" }).UncheckAsync();
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Name = "How quick" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Method: up" }).ClickAsync();
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Level = 2 }).Nth(4)).ToHaveTextAsync("How it was found out");

        await page.GetByRole(AriaRole.Region, new() { Name = "Words" }).GetByRole(AriaRole.Radio, new() { Name = "Deutsch" }).ClickAsync();
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Name = "Empfehlung" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Speed" })).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Report_WrittenWhileItIsBuiltAnew_KeepsTheWords()
    {
        var page = await NewReportAsync();
        await page.EvaluateAsync("""
            () => {
                [...document.querySelectorAll('button')].find(button => button.textContent === 'Take the figures anew').click();
                const words = document.querySelector('textarea');
                words.value = 'Written meanwhile.';
                words.dispatchEvent(new Event('change', { bubbles: true }));
            }
            """);
        // Both are kept: the words, and later the figures.
        await Expect(page.Locator("iframe")).ToHaveAttributeAsync("src", new Regex("version=2"));
        await page.ReloadAsync();

        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Written meanwhile.");
    }

    [Fact]
    public async Task Downloads_EveryFormat_ComeAsFiles()
    {
        var page = await NewReportAsync();

        foreach (var (link, ending, start) in new[] { ("HTML", ".html", "<!doctype html>"), ("Markdown", ".md", "# "), ("XLSX", ".xlsx", "PK"), ("CSV", ".zip", "PK"), ("JSON", ".json", "{\"kind\"") })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
            Assert.EndsWith(ending, download.SuggestedFilename);
            Assert.StartsWith(start, await File.ReadAllTextAsync(await download.PathAsync()));
        }
    }

    [Fact]
    public async Task Import_JsonOfAnotherPlayground_ShowsTheReportReadOnly()
    {
        var page = await NewReportAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "JSON", Exact = true }).ClickAsync());

        var other = await OpenAsync(site.Empty, "/reports");
        await (await ListeningInputAsync(other)).SetInputFilesAsync(await download.PathAsync());
        await other.GetByRole(AriaRole.Heading, new() { Level = 2 }).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(other.GetByText("can’t be changed here")).ToBeVisibleAsync();
        await Expect(other.GetByLabel("Recommendation")).ToHaveCountAsync(0);
        await Expect(other.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "Price against performance" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Import_ReportThatIsHereOtherwise_SaysHowToTakeItOver()
    {
        var page = await NewReportAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "JSON", Exact = true }).ClickAsync());
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Changed since");
        await page.GetByLabel("Title", new() { Exact = true }).BlurAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Changed since");

        await page.GotoAsync(new Uri(site.Full, "/reports").ToString());
        await (await ListeningInputAsync(page)).SetInputFilesAsync(await download.PathAsync());

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“Changed since” is here already with other content");
    }

    [Theory]
    [InlineData("hello.json", "{\"hello\":1}", "hello.json is no report")]
    [InlineData("newer.json", "{\"kind\":\"playground-report\",\"schemaVersion\":99}", "newer version")]
    public async Task Import_NoReportOfThisSchema_SaysSo(string name, string content, string words)
    {
        var page = await OpenAsync(site.Empty, "/reports");

        await (await ListeningInputAsync(page)).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
    }

    [Fact]
    public async Task New_NothingStored_SaysWhatIsMissing()
    {
        var page = await OpenAsync(site.Empty, "/reports");

        await page.GetByRole(AriaRole.Button, new() { Name = "New report" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Compare something first");
    }

    [Fact]
    public async Task Pages_ListAndEditor_AreAccessibleAndFitAPhone()
    {
        var page = await NewReportAsync(Viewer.Phone);
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync(new string('x', 200));
        await page.GetByLabel("Title", new() { Exact = true }).BlurAsync();
        await Expect(page.GetByText("A title has at most 200 characters")).ToBeVisibleAsync();

        foreach (var path in new[] { new Uri(page.Url).AbsolutePath, "/reports" })
        {
            await page.GotoAsync(new Uri(site.Full, path).ToString());
            await page.GetByRole(AriaRole.Link, new() { Name = "XLSX" }).First.WaitForAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            // Axe would wait forever for its script in the preview, which runs none; the next test looks at the report itself.
            Assert.Empty(Violations(await page.Locator("main").RunAxe(new AxeRunOptions { Iframes = false })));
        }
    }

    [Fact]
    public async Task Html_OpenedByItself_IsAccessibleAndFitsAPhone()
    {
        var page = await NewReportAsync(Viewer.Phone);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "HTML", Exact = true }).ClickAsync());

        // Beside the download, whose name has no ending by which the browser would know it as HTML; both go when the page does.
        var file = $"{await download.PathAsync()}.html";
        await download.SaveAsAsync(file);
        await page.GotoAsync(new Uri(file).ToString());

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(Violations(await page.RunAxe()));
    }

    static IEnumerable<string> Violations(AxeResult result) => result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}");

    async Task<IPage> NewReportAsync(Viewer? viewer = null)
    {
        var page = await OpenAsync(site.Full, "/reports", viewer);
        await page.GetByRole(AriaRole.Button, new() { Name = "New report" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/reports/"));
        // The address changes before the list, which has links of the same names, has gone.
        await page.Locator("iframe").WaitForAsync();
        return page;
    }

    /// <summary>A file that is chosen before Blazor's script has taken the input over is chosen for nobody; people aren't that quick.</summary>
    static async Task<ILocator> ListeningInputAsync(IPage page)
    {
        var input = page.Locator("input[type=file]");
        await Expect(input).ToHaveJSPropertyAsync("_blazorInputFileNextFileId", 0);
        return input;
    }
}
