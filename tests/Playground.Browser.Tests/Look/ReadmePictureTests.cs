using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Look;

/// <summary>
/// Takes the picture of README.md: the two local Llamas, really asked, and a hosted model. It is left as artifacts/browser/compare.png, and put
/// into docs/images where PLAYGROUND_README_PICTURE is set.
/// </summary>
public sealed class ReadmePictureTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    const string Question = "Tell me a story about a cat.";

    [Fact]
    public async Task Compare_LocalLlamasAndAHostedModel_LooksAsInTheReadme()
    {
        var hosted = Host.Answering(Question).Say(
            "**The Cat Who Kept the Night**\n\n", "Every evening, when the harbour lamps came on, a grey cat named Mirko walked the length of the quay and counted the boats. ",
            "Eleven meant that everybody was home.\n\n", "One night there were only ten. Mirko sat down at the end of the pier and did something he had never done before: ");
        var screen = await AskAsync(Question, $"/compare?models=nano-llama,nano-llama-q4,{Site.Large}", new() { Width = 1400, Height = 700 });
        foreach (var letter in "AB")
            await Expect(screen.Metric(letter, "ending")).ToHaveTextAsync("complete");
        await Expect(screen.Answer('A')).ToContainTextAsync("cat");
        await Expect(screen.Answer('C')).ToContainTextAsync("never done before:");

        var picture = Path.Combine(RepositoryFolder.Artifacts, "compare.png");
        await screen.Page.ScreenshotAsync(new() { Path = picture });
        if (Environment.GetEnvironmentVariable("PLAYGROUND_README_PICTURE") is { Length: > 0 })
            File.Copy(picture, Path.Combine(Directory.CreateDirectory(Path.Combine(RepositoryFolder.Path, "docs", "images")).FullName, "compare.png"), overwrite: true);
        hosted.End();
        await screen.EndedAsync();
    }
}
