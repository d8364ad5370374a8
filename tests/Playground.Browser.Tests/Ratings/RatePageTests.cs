using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Ratings;

public sealed class RatePageTests(Chromium chromium, Site site) : SessionPageTest(chromium, site)
{
    [Fact]
    public async Task TwoClicksInOneMoment_CountOnceAndLeaveTheNextItemAlone()
    {
        var (host, cleo) = await BeginAsync("Twice", "Twice: capital of France?\n\nTwice: and of Spain?");
        await Expect(Button(cleo, "A is better")).ToBeEnabledAsync(new() { Timeout = Patience.Milliseconds });

        // Both are on their way before the first has brought another item; neither calls itself a second click.
        await Button(cleo, "A is better").EvaluateAsync("button => { button.click(); button.click(); }");

        await Expect(cleo.GetByText("Item 2 of up to 2")).ToBeVisibleAsync(_patient);
        await Expect(host.GetByText("Ratings: 1 of 4")).ToBeVisibleAsync(_patient);
        await Expect(Button(cleo, "B is better")).ToBeEnabledAsync(new() { Timeout = Patience.Milliseconds });
        await Expect(cleo.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Button(cleo, "B is better").ClickAsync();
        await Expect(cleo.GetByText("All done")).ToBeVisibleAsync(_patient);
        await Expect(host.GetByText("Ratings: 2 of 4")).ToBeVisibleAsync(_patient);
    }

    [Fact]
    public async Task Points_ByKeysAlone_AreAskedForAndKept()
    {
        var (host, cleo) = await BeginAsync("Points", "Points: capital of France?\n\nPoints: and of Spain?", "Points", "style");
        var style = cleo.GetByRole(AriaRole.Radiogroup, new() { Name = "style" });
        await Expect(style.First.GetByRole(AriaRole.Radio).First).ToBeEnabledAsync(new() { Timeout = Patience.Milliseconds });
        await ListeningAsync(cleo);

        await cleo.Keyboard.PressAsync("Enter");
        await Expect(cleo.GetByText("Give every answer points by every criterion first.")).ToBeVisibleAsync(_patient);

        await style.First.GetByRole(AriaRole.Radio).First.PressAsync("Space");
        await cleo.Keyboard.PressAsync("ArrowRight");
        await Expect(style.First.GetByLabel("2")).ToBeCheckedAsync();
        // The next that has none is the other answer's.
        await cleo.Keyboard.PressAsync("4");
        await Expect(style.Last.GetByLabel("4")).ToBeCheckedAsync();
        await cleo.Keyboard.PressAsync("Enter");

        await Expect(cleo.GetByText("Item 2 of up to 2")).ToBeVisibleAsync(_patient);
        await Expect(cleo.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveCountAsync(0);
        await Expect(host.GetByText("Ratings: 1 of 4")).ToBeVisibleAsync(_patient);
    }

    async Task<(IPage Host, IPage Cleo)> BeginAsync(string title, string prompts, string? preset = null, string criteria = "")
    {
        var host = await OpenAsync(Site.Server.Address, "/sessions/new");
        await CreateAsync(host, title, prompts, preset, criteria);
        var (cleo, _) = await JoinAsync(await InviteAsync(host), "Cleo", new Viewer());
        await Button(host, "Open the session").ClickAsync();
        await Expect(cleo.GetByText("Item 1 of up to 2")).ToBeVisibleAsync(_patient);
        return (host, cleo);
    }
}
