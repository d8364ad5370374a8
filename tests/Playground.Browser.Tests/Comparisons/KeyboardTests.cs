using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class KeyboardTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task CtrlEnter_WhileTypingThePrompt_Runs()
    {
        var screen = await CompareAsync();
        await screen.Prompt.PressSequentiallyAsync("By keyboard");
        await screen.Prompt.PressAsync("Control+Enter");

        await screen.BegunAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("Paris");
    }

    [Fact]
    public async Task AltDigit_NotTyping_MaximisesThatColumnAndEscGoesBack()
    {
        var screen = await AskAsync("Maximise me");
        await screen.EndedAsync();

        await screen.Page.Keyboard.PressAsync("Alt+2");
        await Expect(screen.Lane('B')).ToBeVisibleAsync();
        await Expect(screen.Lane('A')).ToBeHiddenAsync();
        await screen.Page.Keyboard.PressAsync("Alt+1");
        await Expect(screen.Lane('A')).ToBeVisibleAsync();
        await Expect(screen.Lane('B')).ToBeHiddenAsync();
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Lane('B')).ToBeVisibleAsync();
    }

    [Fact]
    public async Task MaximiseButton_Pressed_ShowsOneColumnAndAllAgain()
    {
        var screen = await AskAsync("Maximise by hand");
        await screen.EndedAsync();

        await screen.Button('B', "Maximise B").ClickAsync();
        await Expect(screen.Lane('A')).ToBeHiddenAsync();
        await screen.Button('B', "Maximise B").ClickAsync();
        await Expect(screen.Lane('A')).ToBeVisibleAsync();
    }

    [Fact]
    public async Task QuestionMark_NotTyping_ListsTheKeysAndEscCloses()
    {
        var screen = await AskAsync("Which keys");
        await screen.EndedAsync();
        await screen.Answer('A').FocusAsync();

        await screen.Page.Keyboard.PressAsync("?");
        var keys = screen.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await Expect(keys).ToContainTextAsync("Run the comparison");
        // Before the dialog has the focus, a key goes to the page behind it.
        await screen.Page.WaitForFunctionAsync("() => document.activeElement?.closest('.mud-dialog-container') != null");
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(keys).ToHaveCountAsync(0);
        await Expect(screen.Answer('A')).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ShortcutKeys_WhileTyping_AreText()
    {
        var screen = await AskAsync("Typing goes first");
        await screen.EndedAsync();
        await screen.FollowUp.PressSequentiallyAsync("Why?");
        await screen.FollowUp.PressAsync("Alt+2");

        await Expect(screen.FollowUp).ToHaveValueAsync("Why?");
        await Expect(screen.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(screen.Lanes.Locator("visible=true")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("{ key: '²', code: 'Digit2', altKey: true, ctrlKey: true }")]
    [InlineData("{ key: '2', code: 'Digit2', altKey: true, modifierAltGraph: true }")]
    [InlineData("{ key: '?', code: 'Minus', ctrlKey: true, altKey: true }")]
    public async Task AltGr_HeldWithAKey_IsNoShortcut(string key)
    {
        var screen = await AskAsync($"AltGr {key}");
        await screen.EndedAsync();

        var taken = await screen.Page.EvaluateAsync<bool>($"() => !document.body.dispatchEvent(new KeyboardEvent('keydown', {{ bubbles: true, cancelable: true, ...{key} }}))");

        Assert.False(taken);
        await Expect(screen.Lanes.Locator("visible=true")).ToHaveCountAsync(2);
        Assert.True(await screen.Page.EvaluateAsync<bool>("() => !document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: '2', code: 'Digit2', altKey: true }))"));
    }

    [Fact]
    public async Task Tab_OnAFreshPage_GoesThroughThePromptToRunAndBackToTheMenu()
    {
        var screen = await CompareAsync();
        await Expect(screen.Run).ToBeEnabledAsync();
        await Expect(screen.Page.GetByRole(AriaRole.Heading, new() { Name = "Compare", Level = 1 })).ToBeFocusedAsync();

        await screen.Page.Keyboard.PressAsync("Tab");
        await Expect(screen.Prompt).ToBeFocusedAsync();
        for (var stops = 0; stops < 12 && !await IsFocusedAsync(screen.Run); stops++)
            await screen.Page.Keyboard.PressAsync("Tab");
        await Expect(screen.Run).ToBeFocusedAsync();
        var skip = screen.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        for (var stops = 0; stops < 40 && !await IsFocusedAsync(skip); stops++)
            await screen.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(skip).ToBeInViewportAsync();
    }

    static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("element => element === document.activeElement");
}
