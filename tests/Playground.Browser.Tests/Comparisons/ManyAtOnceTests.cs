using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class ManyAtOnceTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    readonly WebServer _server = site.Server;

    [Fact]
    public async Task FourTabs_EightModelsEachAtOnce_AllAnswerAndAllIsKept()
    {
        string[] prompts = ["Tab one", "Tab two", "Tab three", "Tab four"];
        foreach (var prompt in prompts)
            for (var lane = 0; lane < 8; lane++)
                Host.Answering(prompt).Say([.. Enumerable.Range(0, 400).Select(word => $"{word} ")]).Say("and that's all.").End();
        var path = $"/compare?models={string.Join(',', Enumerable.Repeat(Site.Large, 8))}";
        var tabs = await Task.WhenAll(prompts.Select(_ => CompareAsync(path)));

        await Task.WhenAll(tabs.Zip(prompts, (tab, prompt) => tab.AskAsync(prompt)));

        foreach (var tab in tabs)
        {
            await tab.EndedAsync();
            await tab.Page.ReloadAsync();
            foreach (var letter in "ABCDEFGH")
                await Expect(tab.Answer(letter)).ToContainTextAsync("399 and that's all.");
        }
        Assert.DoesNotContain("locked", _server.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("fail:", _server.Output, StringComparison.Ordinal);
    }
}
