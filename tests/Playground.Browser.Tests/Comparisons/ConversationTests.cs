using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class ConversationTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task FollowUp_TwoModels_SendsEachItsOwnHistory()
    {
        Host.Answering("Begin a talk").Say("Large began.").End();
        Host.Answering("Begin a talk", ChatHost.Small).Say("Small began.").End();
        Host.Answering("And then?").Say("Large went on.").End();
        var screen = await AskAsync("Begin a talk");
        await screen.EndedAsync();

        await screen.FollowUp.FillAsync("And then?");
        await screen.FollowUp.PressAsync("Control+Enter");

        await Expect(screen.Answer('A')).ToContainTextAsync("Large went on.");
        await screen.EndedAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("Large began.");
        await Expect(screen.Answer('B')).ToContainTextAsync("And then?");
        await Expect(screen.FollowUp).ToHaveValueAsync("");
        var heard = Host.Requests("And then?").ToDictionary(request => (string)request["model"]!, Heard);
        Assert.Equal(["user: Begin a talk", "assistant: Large began.", "user: And then?"], heard[ChatHost.Large]);
        Assert.Equal(["user: Begin a talk", "assistant: Small began.", "user: And then?"], heard[ChatHost.Small]);
    }

    [Fact]
    public async Task Retry_CompletedAnswer_KeepsBothAttempts()
    {
        Host.Answering("Once more").Say("The first try.").End();
        Host.Answering("Once more").Say("The second try.").End();
        var screen = await AskAsync("Once more");
        await screen.EndedAsync();

        await screen.ChooseAsync('A', "Ask again");

        await Expect(screen.Answer('A')).ToContainTextAsync("The second try.");
        await Expect(screen.Lane('A').GetByRole(AriaRole.Group, new() { Name = "Attempt" })).ToContainTextAsync("Attempt 2 of 2");
        await screen.Button('A', "Attempt: previous").ClickAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("The first try.");
        await Expect(screen.Answer('A')).Not.ToContainTextAsync("The second try.");
    }

    [Fact]
    public async Task Run_OnAStoredComparison_StartsAnotherWithItsModels()
    {
        var screen = await AskAsync("A first version");
        await screen.EndedAsync();
        var first = screen.Page.Url;

        await screen.ChangeAsync();
        await screen.Prompt.FillAsync("A second version");
        await screen.Run.ClickAsync();
        await Expect(screen.Page).Not.ToHaveURLAsync(first);
        await screen.EndedAsync();

        await Expect(screen.Lanes).ToHaveCountAsync(2);
        await Expect(screen.Asked).ToContainTextAsync("A second version");
        await screen.Page.GoBackAsync();
        await Expect(screen.Asked).ToContainTextAsync("A first version");
    }

    [Fact]
    public async Task Repetitions_Three_AskThriceAndAreLeafedThrough()
    {
        foreach (var number in (string[])["first", "second", "third"])
            Host.Answering("Say it thrice").Say($"The {number} run.").End();
        var screen = await CompareAsync($"/compare?models={Site.Large}");
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Parameters" }).ClickAsync();
        await screen.Composer.GetByLabel("Repetitions").FillAsync("3");
        await screen.AskAsync("Say it thrice");
        await screen.EndedAsync();

        var seen = new List<string>();
        for (var run = 1; run <= 3; run++)
        {
            await Expect(screen.Lane('A').GetByRole(AriaRole.Group, new() { Name = "Run" })).ToContainTextAsync($"Run {run} of 3");
            await Expect(screen.Answer('A')).ToHaveTextAsync(new Regex("run[.]\\s*$"));
            seen.Add(await screen.Answer('A').InnerTextAsync());
            if (run < 3)
                await screen.Button('A', "Run: next").ClickAsync();
        }
        Assert.Equal(["The first run.", "The second run.", "The third run."], seen.Order());
    }

    static string[] Heard(JsonNode request) => [.. request["messages"]!.AsArray().Select(message => $"{message!["role"]}: {message["content"]}")];
}
