using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class GatewayTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    const string Prompt = "Who of you four is it?";

    [Fact]
    public async Task Fallback_OfOneColumn_IsSaidAndRatedOnlyWhenAllowed()
    {
        Host.Answering(Prompt).Told("x-litellm-version", "1").Told("x-litellm-model-group", "spare-model").Told("x-litellm-attempted-fallbacks", "1").Say("From the spare.").End();
        var screen = await AskAsync(Prompt, $"/compare?models={Site.Large},{Site.Small},{Site.Small},{Site.Small}");

        await Expect(screen.Lane('A').Locator(".note")).ToContainTextAsync("LiteLLM let another model answer: spare-model. The answer stays out of speeds and ratings.");
        await Expect(screen.Lane('B').Locator(".note")).ToHaveCountAsync(0);
        await screen.EndedAsync();
        await screen.Button('A', "Rate it anyway").ClickAsync();
        await Expect(screen.Lane('A').Locator(".note")).ToContainTextAsync("that it is rated was allowed");
        await screen.Page.ReloadAsync();
        await Expect(screen.Lane('A').Locator(".note")).ToContainTextAsync("that it is rated was allowed");
    }
}
