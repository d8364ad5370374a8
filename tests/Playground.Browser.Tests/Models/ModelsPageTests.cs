using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Models;

public sealed class ModelsPageTests(Chromium chromium, Site site) : PageTest(chromium)
{
    [Fact]
    public async Task Test_ModelThatAnswers_ShowsItsWordsAndLatency()
    {
        var page = await OpenAsync(site.Server.Address, "/models");

        await page.GetByRole(AriaRole.Button, new() { Name = "Test large-1" }).ClickAsync();

        await Expect(Model(page, "large-1")).ToContainTextAsync("The capital of France is Paris.");
        await Expect(Model(page, "large-1")).ToContainTextAsync("first token");
        await Expect(Model(page, "large-1")).ToContainTextAsync("complete");
    }

    [Fact]
    public async Task Test_DeadHost_SaysSoInWords()
    {
        var page = await OpenAsync(site.Server.Address, "/models");

        await page.GetByRole(AriaRole.Button, new() { Name = "Test gone-1" }).ClickAsync();

        await Expect(Model(page, "gone-1")).ToContainTextAsync("127.0.0.1:1 can’t be reached");
    }

    [Fact]
    public async Task Page_EveryKindOfModel_SaysItsStateAndWhereThePromptGoes()
    {
        var page = await OpenAsync(site.Server.Address, "/models");

        await Expect(Section(page, "This machine")).ToContainTextAsync("Prompts stay in this process");
        await Expect(Section(page, "hosted")).ToContainTextAsync($"Prompts go to {site.Host.BaseUrl.Authority}");
        await Expect(Model(page, "large-1")).ToContainTextAsync("Example Labs");
        await Expect(Model(page, "large-1")).ToContainTextAsync("proprietary");
        var openai = page.GetByRole(AriaRole.Group).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "openai", Exact = true }) });
        await Expect(openai).ToContainTextAsync("needs a key");
        await openai.GetByRole(AriaRole.Heading, new() { Level = 2 }).ClickAsync();
        await Expect(openai.GetByText("OPENAI_API_KEY").First).ToBeVisibleAsync();
        Assert.DoesNotContain(Site.SecretKey, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_ListOfTheHost_AddsItsModels()
    {
        var page = await OpenAsync(site.Server.Address, "/models");

        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch model list hosted" }).ClickAsync();

        await Expect(Section(page, "hosted")).ToContainTextAsync("Models listed by the host: 3, of which new here: 1.");
        await Expect(Model(page, "listed-1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Search_Maker_LeavesOnlyItsModels()
    {
        var page = await OpenAsync(site.Server.Address, "/models");

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search models" }).FillAsync("example labs");

        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await Expect(Model(page, "large-1")).ToBeVisibleAsync();
    }

    static ILocator Model(IPage page, string name) => page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    static ILocator Section(IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name });
}
