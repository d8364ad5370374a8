using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class ToolTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    const string Prompt = "What is 42 times 42, and what do the house rules say of it?";

    [Fact]
    public async Task Tools_OfTwoColumns_GoRoundInOneAndAreLeftOutInTheOther()
    {
        Host.Answering(Prompt).Say("Let me see. ").Call("call_1", "calculator", "{\"expression\":\"42*42\"}").End();
        Host.Answering("1764").Say("It is 1764.").End();
        Host.Answering(Prompt, ChatHost.Small).Refuse(400, """{"error":{"message":"small-1 does not support tools"}}""");
        Host.Answering(Prompt, ChatHost.Small).Say("About 1800.").End();
        var screen = await CompareAsync();
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Parameters" }).ClickAsync();
        await screen.Composer.GetByRole(AriaRole.Checkbox, new() { Name = "Calculator" }).ClickAsync();
        await Expect(screen.Composer.GetByRole(AriaRole.Button, new() { Name = "tools: 1" })).ToBeVisibleAsync();
        await screen.AskAsync(Prompt);
        await screen.EndedAsync();

        await Expect(screen.Answer('A')).ToContainTextAsync("It is 1764.");
        var call = screen.Answer('A').Locator("details.tool-call");
        await Expect(call.Locator("summary")).ToContainTextAsync("calculator(\"expression\":\"42*42\") → 1764");
        await call.Locator("summary").ClickAsync();
        await Expect(call.GetByText("Called with, in round 1")).ToBeVisibleAsync();
        await Expect(screen.Answer('B')).ToContainTextAsync("About 1800.");
        await Expect(screen.Lane('B').Locator(".note")).ToContainTextAsync("tools: left out");
        await Expect(screen.Metric('A', "in → out")).ToContainTextAsync("24");

        await screen.Page.ReloadAsync();
        await Expect(screen.Answer('A').Locator("details.tool-call summary")).ToContainTextAsync("→ 1764");
        await screen.ChangeAsync();
        await Expect(screen.Composer.GetByRole(AriaRole.Button, new() { Name = "tools: 1" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task LookUp_Chosen_AsksForItsTextAndUsesIt()
    {
        const string prompt = "What do the rules say of noise?";
        Host.Answering(prompt).Call("call_2", "look_up", "{\"query\":\"noise\"}").End();
        Host.Answering("Noise ends at ten.").Say("At ten.").End();
        var screen = await CompareAsync($"/compare?models={Site.Large}");
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Parameters" }).ClickAsync();
        var text = screen.Composer.GetByRole(AriaRole.Textbox, new() { Name = "Reference text" });
        await Expect(text).ToBeHiddenAsync();
        await screen.Composer.GetByRole(AriaRole.Checkbox, new() { Name = "Look up" }).ClickAsync();
        await screen.Prompt.FillAsync(prompt);
        await screen.Run.ClickAsync();
        await Expect(screen.Composer.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no text to look things up in");
        await text.FillAsync("Shoes off.\n\nNoise ends at ten.");
        await screen.AskAsync(prompt);
        await screen.EndedAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("At ten.");
        await screen.Page.ReloadAsync();
        await screen.ChangeAsync();
        await Expect(text).ToHaveValueAsync("Shoes off.\n\nNoise ends at ten.");
    }
}
