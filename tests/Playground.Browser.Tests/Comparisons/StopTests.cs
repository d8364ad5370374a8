using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class StopTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task StopOne_TwoStreaming_KeepsItsTextAndLeavesTheOther()
    {
        var large = Host.Answering("Stop one").Say("Half a word");
        var small = Host.Answering("Stop one", ChatHost.Small).Say("Another ");
        var screen = await AskAsync("Stop one");
        await Expect(screen.Answer('A')).ToContainTextAsync("Half a word");

        await screen.Button('A', "Stop A").ClickAsync();

        await large.Left;
        await Expect(screen.Lane('A').GetByText("Stopped", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(screen.Lane('A')).ToContainTextAsync("What had arrived is kept.");
        await Expect(screen.Answer('A')).ToContainTextAsync("Half a word");
        small.Say("answer goes on").End();
        await Expect(screen.Answer('B')).ToContainTextAsync("Another answer goes on");
        await Expect(screen.Metric('B', "ending")).ToHaveTextAsync("complete");
    }

    [Theory]
    [InlineData("by the button")]
    [InlineData("by Esc")]
    public async Task StopAll_TwoStreaming_StopsBoth(string how)
    {
        var prompt = $"Stop all {how}";
        ChatScript[] scripts = [Host.Answering(prompt).Say("One"), Host.Answering(prompt, ChatHost.Small).Say("Two")];
        var screen = await AskAsync(prompt);
        await Expect(screen.Answer('A')).ToContainTextAsync("One");
        await Expect(screen.Answer('B')).ToContainTextAsync("Two");

        await (how == "by Esc" ? screen.Page.Keyboard.PressAsync("Escape") : screen.StopAll.ClickAsync());

        await Task.WhenAll(scripts.Select(script => script.Left));
        await Expect(screen.Metric('A', "ending")).ToHaveTextAsync("stopped");
        await Expect(screen.Metric('B', "ending")).ToHaveTextAsync("stopped");
        await screen.EndedAsync();
    }
}
