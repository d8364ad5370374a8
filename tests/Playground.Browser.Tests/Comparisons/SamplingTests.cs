using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class SamplingTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task Parameters_SharedWithOneOverride_ReachEachModelAsSet()
    {
        var screen = await CompareAsync();
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Parameters" }).ClickAsync();
        var panel = screen.Composer.GetByRole(AriaRole.Group, new() { Name = "Parameters" });
        await panel.GetByLabel("Temperature").FillAsync("0.2");
        await panel.GetByLabel("Limit of tokens").FillAsync("64");
        await panel.GetByLabel("Seed").FillAsync("7");
        await panel.GetByLabel("Stop sequences").FillAsync("END\n\\n\\n");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Only B" }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Only B", Pressed = true })).ToBeVisibleAsync();
        await panel.GetByLabel("Temperature").FillAsync("1.5");
        await panel.GetByLabel("Top-p").FillAsync("0.9");
        await panel.GetByLabel("Top-p").BlurAsync();
        await Expect(screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Temperature 0.2 · limit of tokens 64 · seed 7" })).ToBeVisibleAsync();

        await screen.AskAsync("With parameters");
        await screen.EndedAsync();

        var asked = Host.Requests("With parameters").ToDictionary(request => (string)request["model"]!);
        Assert.Equal("0.2 – 64 7 END|\n\n", Sampling(asked[ChatHost.Large]));
        Assert.Equal("1.5 0.9 64 7 END|\n\n", Sampling(asked[ChatHost.Small]));
    }

    [Fact]
    public async Task SystemPrompt_Typed_GoesBeforeThePrompt()
    {
        var screen = await CompareAsync($"/compare?models={Site.Large}");
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "System prompt" }).ClickAsync();
        await screen.Composer.GetByRole(AriaRole.Textbox, new() { Name = "System prompt" }).FillAsync("Answer in one word.");
        await screen.AskAsync("With a system prompt");
        await screen.EndedAsync();

        var messages = Assert.Single(Host.Requests("With a system prompt"))["messages"]!.AsArray();
        Assert.Equal("Answer in one word.", (string?)messages[0]!["content"]);
        await screen.Page.ReloadAsync();
        await screen.ChangeAsync();
        await Expect(screen.Composer.GetByRole(AriaRole.Textbox, new() { Name = "System prompt" })).ToHaveValueAsync("Answer in one word.");
    }

    [Fact]
    public async Task Parameters_OutOfRange_AreRefusedWithTheRange()
    {
        var screen = await CompareAsync();
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Parameters" }).ClickAsync();
        await screen.Composer.GetByLabel("Temperature").FillAsync("3");
        await screen.Prompt.FillAsync("Too hot");
        await screen.Run.ClickAsync();

        await Expect(screen.Composer.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Temperature is 3; allowed is 0 to 2.");
        Assert.Empty(Host.Requests("Too hot"));
    }

    static string Sampling(JsonNode request) =>
        $"{request["temperature"]} {request["top_p"]?.ToString() ?? "–"} {request["max_tokens"]} {request["seed"]} {string.Join('|', request["stop"]!.AsArray().Select(stop => (string?)stop))}";
}
