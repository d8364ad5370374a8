using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class StreamingTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task Run_TwoModels_StreamSideBySideEachAtItsOwnPace()
    {
        var large = Host.Answering("Two at their own pace");
        var small = Host.Answering("Two at their own pace", ChatHost.Small);
        var screen = await AskAsync("Two at their own pace");
        await Expect(screen.Lanes).ToHaveCountAsync(2);
        await Expect(screen.Answer('A').GetByText("Waiting for 127.0.0.1")).ToBeVisibleAsync();

        large.Say("First ", "of all");
        await Expect(screen.Answer('A')).ToContainTextAsync("First of all");
        await Expect(screen.Answer('B').GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();

        small.Say("The other **one**").End();
        await Expect(screen.Answer('B').GetByText("one", new() { Exact = true })).ToHaveJSPropertyAsync("tagName", "STRONG");
        await Expect(screen.Metric('B', "ending")).ToHaveTextAsync("complete");
        await Expect(screen.Metric('A', "ending")).ToHaveTextAsync("…");

        large.Say(", and last").End();
        await Expect(screen.Answer('A')).ToContainTextAsync("First of all, and last");
        await screen.EndedAsync();
    }

    [Fact]
    public async Task Metrics_AnswerEnded_HaveAValueAndSayHowItWasObtained()
    {
        Host.Answering("Measured").Say("One ", "two ", "three").End();
        var screen = await AskAsync("Measured");
        await screen.EndedAsync();

        await Expect(screen.Metric('A', "in → out")).ToHaveTextAsync("12 → 3");
        await Expect(screen.Metric('A', "in → out")).ToHaveAccessibleDescriptionAsync("Tokens in: 12, out: 3. Reported by the provider.");
        await Expect(screen.Metric('A', "first token")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^[\d.]+\s(ms|s)$"));
        await Expect(screen.Metric('A', "first token")).ToHaveAccessibleDescriptionAsync("Time from sending the request to the first piece of text or reasoning, measured here.");
        await Expect(screen.Metric('A', "cost")).ToHaveTextAsync("—");
        await Expect(screen.Metric('A', "ending")).ToHaveAccessibleDescriptionAsync("The provider’s own word: stop.");
        await screen.Metric('A', "cost").FocusAsync();
        await Expect(screen.Page.GetByText("Not known: there is no price for this model.").Locator("visible=true")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reasoning_BeforeTheAnswer_StandsInABlockThatOpens()
    {
        var script = Host.Answering("Think first").Think("Let me see. ", "Two and two");
        var screen = await AskAsync("Think first");
        await Expect(screen.Answer('A').GetByText("Reasoning")).ToBeVisibleAsync();
        await Expect(screen.Answer('A').GetByText("Two and two")).ToBeHiddenAsync();

        script.Say("Four.").End();
        await screen.EndedAsync();
        await Expect(screen.Answer('A').GetByText("Four.")).ToBeVisibleAsync();
        await screen.Answer('A').GetByText("Reasoning").ClickAsync();
        await Expect(screen.Answer('A').GetByText("Let me see. Two and two")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Columns_WhileTheyFill_StayWhereTheyAre()
    {
        var script = Host.Answering("Nothing may move");
        var screen = await AskAsync("Nothing may move");
        await Expect(screen.Answer('A').GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Expect(screen.Answer('B')).ToContainTextAsync("Paris");
        await screen.Page.EvaluateAsync("""
            () => {
              window.shifts = 0;
              new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: 'layout-shift' });
            }
            """);
        var before = await PlacesAsync(screen);

        for (var paragraph = 0; paragraph < 30; paragraph++)
        {
            script.Say($"Paragraph {paragraph} of an answer that grows beyond the column.\n\n");
            await Expect(screen.Answer('A')).ToContainTextAsync($"Paragraph {paragraph} ");
            Assert.Equal(before, await PlacesAsync(screen));
        }
        script.End();
        await screen.EndedAsync();

        Assert.Equal(before, await PlacesAsync(screen));
        Assert.Equal(0, await screen.Page.EvaluateAsync<double>("window.shifts"), 0.001);
    }

    [Fact]
    public async Task Announcements_WhileAnswersStream_SayBeginningAndEndNotTheWords()
    {
        var script = Host.Answering("Say it aloud");
        var screen = await AskAsync("Say it aloud", $"/compare?models={Site.Large}");
        await Expect(screen.Said).ToBeAttachedAsync();
        await screen.Said.EvaluateAsync("region => { window.said = []; new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true }); }");

        foreach (var word in (string[])["alpha ", "beta ", "gamma ", "delta "])
        {
            script.Say(word);
            await Expect(screen.Answer('A')).ToContainTextAsync(word.Trim());
        }
        script.End();
        await screen.EndedAsync();

        await Expect(screen.Said).ToHaveTextAsync("A, large-1: complete.");
        Assert.Equal(["A, large-1: the answer begins.", "A, large-1: complete."], await screen.Page.EvaluateAsync<string[]>("window.said"));
        Assert.Equal(0, await screen.Lane('A').Locator("[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]").CountAsync());
    }

    // Outer boxes of all that a reader's eye may rest on.
    static Task<string> PlacesAsync(CompareScreen screen) => screen.Page.EvaluateAsync<string>("""
        () => JSON.stringify([...document.querySelectorAll('.composer, .toolbar, .lane, .lane > header, .lane-scroll, .metrics, .metrics > div')]
          .map(part => { const box = part.getBoundingClientRect(); return [box.x, box.y, box.width, box.height].map(Math.round); }))
        """);
}
