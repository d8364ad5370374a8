using System.Text;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Comparisons;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class LongPromptTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    const int Million = 1_000_000;

    [Theory]
    [InlineData("typed")]
    [InlineData("pasted")]
    public async Task Prompt_OfAMillionCharacters_ArrivesAsItWasGiven(string how)
    {
        // Chromium takes minutes to type a long text with line breaks, so these come only by the clipboard.
        var prompt = Text(how, Million, lineBreak: how == "pasted" ? "\n" : " ");
        var screen = await CompareAsync($"/compare?models={Site.Large}");
        if (how == "typed")
            await screen.Prompt.FillAsync(prompt);
        else
            await PasteAsync(screen, prompt);
        await screen.Run.ClickAsync();
        await screen.BegunAsync();
        await screen.EndedAsync();

        await Expect(screen.Answer('A')).ToContainTextAsync("Paris");
        Assert.Single(Host.Requests(prompt));
        await screen.Page.ReloadAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("Paris");
        await screen.ChangeAsync();
        await screen.Page.WaitForFunctionAsync("() => document.querySelector('textarea').value !== ''");
        Assert.Equal(prompt, await screen.Prompt.InputValueAsync());
    }

    [Fact]
    public async Task Prompt_BeyondTheLimit_IsRefusedWithTheLimitAndKept()
    {
        var screen = await CompareAsync($"/compare?models={Site.Large}");
        await screen.Prompt.FillAsync(new string('x', ComparisonLimits.PromptCharacters + 1));
        await screen.Run.ClickAsync();

        await Expect(screen.Composer.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The text has 2,000,001 characters; at most 2,000,000 are allowed. Shorten it.");
        Assert.Equal(ComparisonLimits.PromptCharacters + 1, (await screen.Prompt.InputValueAsync()).Length);
        await Expect(screen.Page).ToHaveURLAsync(new Uri(Server, $"/compare?models={Site.Large}").ToString());
    }

    [Fact]
    public async Task Prompt_Empty_IsRefused()
    {
        var screen = await CompareAsync();
        await screen.Prompt.FillAsync("  \n ");
        await screen.Run.ClickAsync();

        await Expect(screen.Composer.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The prompt is empty. Write what the models should answer.");
    }

    [Fact]
    public async Task Prompt_TypedAndNotSent_SurvivesAReload()
    {
        var screen = await CompareAsync();
        await screen.Prompt.PressSequentiallyAsync("A draft");
        await screen.Page.WaitForFunctionAsync("() => Object.values(sessionStorage).includes('A draft')");
        await screen.Page.ReloadAsync();

        await Expect(screen.Prompt).ToHaveValueAsync("A draft");
    }

    static async Task PasteAsync(CompareScreen screen, string text)
    {
        await screen.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await screen.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await screen.Prompt.PressAsync("Control+V");
    }

    // Letters of one to four bytes, quotes, tabs and line breaks; begins with the name, so that prompts differ.
    static string Text(string name, int length, string lineBreak)
    {
        var text = new StringBuilder(name, length + 64);
        while (text.Length < length)
            text.Append(text.Length).Append(" \t„ß“ \"<&>\\ €").Append(lineBreak).Append("中文 😀é ");
        text.Length = length - 1;
        return char.IsHighSurrogate(text[^1]) ? text.ToString(0, length - 2) + "__" : text + "_";
    }
}
