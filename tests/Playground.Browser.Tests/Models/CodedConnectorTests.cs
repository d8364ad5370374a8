using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Models;

public sealed class CodedConnectorTests(Chromium chromium, CodedSite site) : PageTest(chromium), IClassFixture<CodedSite>
{
    [Fact]
    public async Task Compare_ConnectorByCode_AnswersBesideALlamaAndHasItsCard()
    {
        var screen = new CompareScreen(await OpenAsync(site.Address, "/compare?models=mine,nano-llama"));
        await screen.AskAsync("What is the capital of France?");
        await Expect(screen.Answer('A')).ToContainTextAsync("It is Paris, says mine.");
        await Expect(screen.Answer('B')).ToContainTextAsync("Paris.");

        var models = await OpenAsync(site.Address, "/models");
        await Expect(models.GetByRole(AriaRole.Article, new() { Name = "mine", Exact = true })).ToContainTextAsync("It doesn’t tell for certain: whether an answer is whole");
        var card = await OpenAsync(site.Address, "/models/card/mine");
        await Expect(card.GetByRole(AriaRole.Main)).ToContainTextAsync("whether an answer is whole");
    }
}
