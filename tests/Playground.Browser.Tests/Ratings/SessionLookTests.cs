using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Ratings;

/// <summary>The pages of a session from its making to its results: no criterion of accessibility broken, and nothing wider than the window.</summary>
public sealed class SessionLookTests(Chromium chromium, Site site) : SessionPageTest(chromium, site)
{
    static readonly string[] _criteria = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    [Theory]
    [InlineData(false, 1440)]
    [InlineData(true, 1440)]
    [InlineData(false, 320)]
    public async Task Session_FromItsMakingToItsResults_HoldsEverywhere(bool dark, int width)
    {
        var host = await OpenAsync(Site.Server.Address, "/sessions/new", new() { Dark = dark, Width = width });
        await Expect(Button(host, "Go on")).ToBeVisibleAsync(_patient);
        await HoldsAsync(host, "what");
        await FillAsync(host, $"Look {dark} {width}", $"Look {dark} {width}: capital of France?\n\nLook {dark} {width}: and of Spain?");
        await Button(host, "Go on").ClickAsync();
        await Expect(host.GetByLabel("Your name")).ToBeVisibleAsync(_patient);
        await HoldsAsync(host, "who");
        await host.GetByLabel("Your name").FillAsync("Hanna");
        await Button(host, "Go on").ClickAsync();
        await host.GetByText("More settings").ClickAsync();
        await HoldsAsync(host, "how");
        await Button(host, "Go on").ClickAsync();
        await Expect(Button(host, "Create session")).ToBeVisibleAsync(_patient);
        await HoldsAsync(host, "check");
        await Button(host, "Create session").ClickAsync();
        await Expect(host.GetByText("Items ready: 2 of 2")).ToBeVisibleAsync(_patient);

        var (rater, _) = await JoinAsync(await InviteAsync(host), "Zoe", new() { Dark = dark, Width = width });
        await Expect(host.GetByText("Here: 1 of 1")).ToBeVisibleAsync(_patient);
        await HoldsAsync(host, "lobby");
        await Button(host, "Open the session").ClickAsync();
        await Expect(Button(rater, "A is better")).ToBeEnabledAsync(new() { Timeout = Patience.Milliseconds });
        await Button(rater, "Points and reasons").ClickAsync();
        await HoldsAsync(rater, "rate");
        await Button(rater, "A is better").ClickAsync();
        await Expect(host.GetByText("Ratings: 1 of 4")).ToBeVisibleAsync(_patient);
        await HoldsAsync(host, "running");

        await Button(host, "Reveal for everyone").ClickAsync();
        await HoldsAsync(host, "reveal");
        await Button(host, "Reveal now").ClickAsync();
        await Expect(host.GetByRole(AriaRole.Heading, new() { Name = "Ranking" })).ToBeVisibleAsync(_patient);
        await HoldsAsync(host, "results");
        await host.GetByRole(AriaRole.Link, new() { Name = "Stage view" }).ClickAsync();
        await Expect(host.Locator(".stage .outcome")).ToBeVisibleAsync(_patient);
        await HoldsAsync(host, "stage");
    }

    static async Task HoldsAsync(IPage page, string where)
    {
        var result = await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = [.. _criteria] } });
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{where}: {violation.Id}: {violation.Help}: {node.Html}"))));
        Assert.Equal("", await page.EvaluateAsync<string>("""
            () => document.documentElement.scrollWidth <= innerWidth ? ''
              : [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > innerWidth + 1).map(part => part.outerHTML.slice(0, 100)).join('\n')
            """));
    }
}
