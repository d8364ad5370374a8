using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class ReattachTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task Reload_InTheMiddle_ShowsAllThatArrivedAndGoesOn()
    {
        var script = Host.Answering("Reload me").Say("Before, ");
        var screen = await AskAsync("Reload me");
        await Expect(screen.Answer('A')).ToContainTextAsync("Before,");

        await screen.Page.ReloadAsync();
        script.Say("while nobody looked, ");
        await Expect(screen.Answer('A')).ToContainTextAsync("Before, while nobody looked,");
        await Expect(screen.Asked).ToContainTextAsync("Reload me");

        script.Say("and after").End();
        await Expect(screen.Answer('A')).ToContainTextAsync("Before, while nobody looked, and after");
        await screen.EndedAsync();
    }

    [Fact]
    public async Task SecondTab_ComparisonRunning_ShowsItLiveAndStopsItForBoth()
    {
        var script = Host.Answering("Two tabs").Say("Seen ");
        var screen = await AskAsync("Two tabs");
        var second = new CompareScreen(await OpenAsync(screen.Page.Context, Server, new Uri(screen.Page.Url).AbsolutePath));
        await Expect(second.Answer('A')).ToContainTextAsync("Seen");

        script.Say("by both");
        foreach (var tab in (CompareScreen[])[screen, second])
            await Expect(tab.Answer('A')).ToContainTextAsync("Seen by both");
        await second.StopAll.ClickAsync();

        await script.Left;
        await Expect(screen.Metric('A', "ending")).ToHaveTextAsync("stopped");
        await Expect(second.Metric('A', "ending")).ToHaveTextAsync("stopped");
    }

    [Fact]
    public async Task DeepLink_StoredComparison_ShowsItAsItWas()
    {
        Host.Answering("Link to me").Say("An answer ", "to *share*").End();
        var screen = await AskAsync("Link to me");
        await screen.EndedAsync();

        var other = new CompareScreen(await OpenAsync(new Uri(screen.Page.Url), ""));

        await Expect(other.Answer('A').GetByText("share")).ToHaveJSPropertyAsync("tagName", "EM");
        await Expect(other.Metric('A', "in → out")).ToHaveTextAsync("12 → 2");
        await Expect(other.Metric('A', "first token")).ToHaveTextAsync(await screen.Metric('A', "first token").TextContentAsync() ?? "");
        await Expect(other.Page).ToHaveTitleAsync("Link to me · Playground");
    }

    [Fact]
    public async Task DeepLink_NoSuchComparison_SaysSo()
    {
        var page = await OpenAsync(Server, "/compare/nothing-here");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "There is no such comparison" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "New comparison" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Address_ModelsAndPrompt_FillTheComposerAndAskNobody()
    {
        var screen = await CompareAsync($"/compare?models={Site.Small},{Site.Large}&prompt=What%20is%20%C3%BC%3F");

        await Expect(screen.Prompt).ToHaveValueAsync("What is ü?");
        await Expect(screen.Chosen).ToHaveTextAsync(["A small-1", "B large-1"]);
        Assert.Empty(Host.Requests("What is ü?"));
    }
}
