using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Look;

public sealed class WidthTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Theory]
    [InlineData("/", 360)]
    [InlineData("/history", 360)]
    [InlineData("/models", 360)]
    [InlineData("/price", 360)]
    [InlineData("/price/list", 360)]
    [InlineData("/price/machine", 360)]
    [InlineData("/reports", 360)]
    [InlineData("/sets", 360)]
    [InlineData("/evaluations", 360)]
    [InlineData("/evaluations/new", 360)]
    [InlineData("/settings", 360)]
    [InlineData("/", 2560)]
    [InlineData("/history", 2560)]
    [InlineData("/models", 2560)]
    public async Task Page_NarrowOrWide_NeverScrollsSideways(string path, int width)
    {
        await (await AskAsync("A very_long_word_without_any_place_to_break_" + new string('x', 300))).EndedAsync();
        var page = await OpenAsync(Server, path, new() { Width = width, Height = width == 360 ? 780 : 1440 });
        await Expect(page.GetByRole(AriaRole.Heading).First).ToBeAttachedAsync();

        await FitsAsync(page);
    }

    [Fact]
    public async Task Phone_ThreeColumns_ShowsOneAtATimeByTabsAndSwipe()
    {
        Host.Answering("On a phone").Say("```\n" + new string('w', 400) + "\n```\n" + new string('v', 400)).End();
        var screen = await AskAsync("On a phone", $"/compare?models={Site.Large},{Site.Small},{Site.Small}", new() { Width = 360, Height = 780 });
        await screen.Page.WaitForFunctionAsync("() => !document.querySelector('[data-live=true]')");
        await Expect(screen.Lane('A')).ToBeInViewportAsync(new() { Ratio = .9f });
        await Expect(screen.Lane('B')).Not.ToBeInViewportAsync(new() { Ratio = .1f });

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "C, small-1" }).ClickAsync();
        await Expect(screen.Lane('C')).ToBeInViewportAsync(new() { Ratio = .9f });
        await Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "C, small-1" })).ToHaveAttributeAsync("aria-current", "true");
        await screen.Page.GetByRole(AriaRole.Region, new() { Name = "Answers", Exact = true }).EvaluateAsync("lanes => lanes.scrollBy({ left: -300 })");
        await Expect(screen.Lane('B')).ToBeInViewportAsync(new() { Ratio = .9f });
        await Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "B, small-1" })).ToHaveAttributeAsync("aria-current", "true");
        await FitsAsync(screen.Page);
    }

    [Fact]
    public async Task Phone_Touched_HasLargeTargets()
    {
        var screen = await AskAsync("Fat fingers", viewer: Viewer.Phone);
        await screen.Page.WaitForFunctionAsync("() => !document.querySelector('[data-live=true]')");
        await screen.ChangeAsync();

        var small = await screen.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('button, a, input, select, textarea')]
              .map(part => [part, part.getBoundingClientRect()])
              .filter(([part, box]) => box.width > 0 && part.checkVisibility() && !part.matches('.skip, .answer *, .metric, .chip-name, .link') && Math.min(box.width, box.height) < 43.5)
              .map(([part, box]) => `${part.outerHTML.slice(0, 100)} ${box.width}x${box.height}`)
            """);
        Assert.Empty(small);
    }

    [Fact]
    public async Task Phone_Menu_OpensAndLeadsToOtherPages()
    {
        var page = await OpenAsync(Server, "/", Viewer.Phone);

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task EightColumns_AtEveryWidth_KeepAReadableWidthAndScrollSideways()
    {
        var path = $"/compare?models={string.Join(',', Enumerable.Repeat(Site.Large, 8))}";
        var screen = await AskAsync("Eight of them", path, new() { Width = 1280 });
        await Expect(screen.Lanes).ToHaveCountAsync(8);
        foreach (var width in (int[])[1280, 2560])
        {
            await screen.Page.SetViewportSizeAsync(width, 900);
            var widths = await screen.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('[data-lane]')].map(lane => lane.getBoundingClientRect().width)");
            Assert.True(widths.Min() >= 272 && widths.Max() - widths.Min() < 1, string.Join(' ', widths));
            await FitsAsync(screen.Page);
        }
    }

    [Theory]
    [InlineData(1366, 625)]
    [InlineData(360, 740)]
    public async Task ThreeColumns_LowWindowAndLongPrompt_KeepAReadingHeight(int width, int height)
    {
        var path = $"/compare?models={Site.Large},{Site.Small},{Site.Small}";
        var screen = await AskAsync(string.Join('\n', Enumerable.Repeat("A line of a longer prompt", 6)), path, new() { Width = width, Height = height });
        await screen.Page.WaitForFunctionAsync("() => !document.querySelector('[data-live=true]')");

        var heights = await screen.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('[data-scroll]')].map(answer => answer.clientHeight)");
        Assert.True(heights is [>= 200, >= 200, >= 200], string.Join(' ', heights));
        await FitsAsync(screen.Page);
    }

    internal static async Task FitsAsync(IPage page) =>
        Assert.Equal("", await page.EvaluateAsync<string>("""
            () => document.documentElement.scrollWidth <= innerWidth ? ''
              : [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > innerWidth + 1).map(part => part.outerHTML.slice(0, 100)).join('\n')
            """));
}
