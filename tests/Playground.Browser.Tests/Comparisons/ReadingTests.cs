using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class ReadingTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task Diff_TwoAnswers_MarksWordsThatDiffer()
    {
        Host.Answering("Tell them apart").Say("The quick brown fox").End();
        Host.Answering("Tell them apart", ChatHost.Small).Say("The slow brown fox").End();
        var screen = await AskAsync("Tell them apart");
        await screen.EndedAsync();

        await screen.ChooseAsync('A', "Compare word by word");

        var diff = screen.Page.GetByRole(AriaRole.Dialog, new() { Name = "Word by word" });
        await Expect(diff.GetByRole(AriaRole.Deletion)).ToHaveTextAsync("quick");
        await Expect(diff.GetByRole(AriaRole.Insertion)).ToHaveTextAsync("slow");
    }

    [Fact]
    public async Task Raw_Chosen_ShowsWhatTheModelWrote()
    {
        Host.Answering("Raw please").Say("**bold** and `code`").End();
        var screen = await AskAsync("Raw please");
        await Expect(screen.Answer('A').GetByText("bold", new() { Exact = true })).ToBeVisibleAsync();
        await screen.EndedAsync();

        await screen.ChooseAsync('A', "Show raw text");
        await Expect(screen.Answer('A')).ToHaveTextAsync("**bold** and `code`");
        await screen.ChooseAsync('A', "Show formatted");
        await Expect(screen.Answer('A')).ToHaveTextAsync("bold and code");
    }

    [Fact]
    public async Task Code_InAnAnswer_IsHighlightedAndCopied()
    {
        Host.Answering("Some code").Say("```csharp\nreturn \"42\"; // why\n```\n").End();
        var screen = await CompareAsync();
        await screen.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await screen.AskAsync("Some code");
        await screen.EndedAsync();

        await Expect(screen.Answer('A').Locator("code .c-keyword")).ToHaveTextAsync("return");
        await Expect(screen.Answer('A').Locator("code .c-comment")).ToHaveTextAsync("// why");
        await screen.Button('A', "Copy").First.ClickAsync();
        Assert.Equal("return \"42\"; // why", (await ClipboardAsync(screen)).Trim());
    }

    [Fact]
    public async Task CopyAnswer_Chosen_PutsItsTextOnTheClipboardAndSaysSo()
    {
        Host.Answering("Copy me").Say("All of *this*").End();
        var screen = await CompareAsync();
        await screen.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await screen.AskAsync("Copy me");
        await screen.EndedAsync();

        await screen.ChooseAsync('A', "Copy answer");

        await Expect(screen.Said).ToHaveTextAsync("Copied.");
        Assert.Equal("All of *this*", await ClipboardAsync(screen));
    }

    [Fact]
    public async Task About_Chosen_ShowsWhereTheAnswerCameFrom()
    {
        var screen = await AskAsync("Where from");
        await screen.EndedAsync();

        await screen.ChooseAsync('A', "About this answer");

        var about = screen.Page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("large-1") });
        await Expect(about).ToContainTextAsync("req-large-1");
        await Expect(about).ToContainTextAsync("127.0.0.1");
        await Expect(about).ToContainTextAsync(Site.Large);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scrolling_OneColumn_TakesTheOthersAlongIfWanted(bool together)
    {
        var prompt = $"Scroll together: {together}";
        Host.Answering(prompt).Say(Paragraphs(60)).End();
        Host.Answering(prompt, ChatHost.Small).Say(Paragraphs(120)).End();
        var screen = await AskAsync(prompt);
        await screen.EndedAsync();
        await Expect(screen.Answer('B')).ToContainTextAsync("Paragraph 119");
        foreach (var letter in "AB")
            await screen.Answer(letter).EvaluateAsync("box => box.scrollTop = 0");
        if (!together)
        {
            await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Scroll together" }).ClickAsync();
            await Expect(screen.Page.Locator("[data-sync]")).ToHaveAttributeAsync("data-sync", "false");
        }

        await screen.Answer('A').HoverAsync();
        await screen.Page.Mouse.WheelAsync(0, 600);
        await screen.Page.WaitForFunctionAsync("() => document.querySelector('[data-scroll]').scrollTop >= 600");

        const string fraction = "box => box.scrollTop / (box.scrollHeight - box.clientHeight)";
        if (together)
            await screen.Page.WaitForFunctionAsync($"() => {{ const [a, b] = [...document.querySelectorAll('[data-scroll]')].map({fraction}); return b > 0 && Math.abs(a - b) < .01; }}");
        else
            Assert.Equal(0, await screen.Answer('B').EvaluateAsync<double>(fraction));
    }

    [Fact]
    public async Task Tail_ReaderScrolledUp_IsNotForcedOnThem()
    {
        var script = Host.Answering("Let me read").Say(Paragraphs(60));
        var screen = await AskAsync("Let me read", $"/compare?models={Site.Large}");
        await screen.Page.WaitForFunctionAsync("() => { const box = document.querySelector('[data-scroll]'); return box.scrollTop > 0 && box.scrollHeight - box.clientHeight - box.scrollTop < 24; }");

        await screen.Answer('A').HoverAsync();
        await screen.Page.Mouse.WheelAsync(0, -500);
        await screen.Page.WaitForFunctionAsync("() => { const box = document.querySelector('[data-scroll]'); return box.scrollHeight - box.clientHeight - box.scrollTop >= 499; }");
        var read = await screen.Answer('A').EvaluateAsync<double>("box => box.scrollTop");
        script.Say("A new end.").End();
        await screen.EndedAsync();

        await Expect(screen.Answer('A')).ToContainTextAsync("A new end.");
        Assert.Equal(read, await screen.Answer('A').EvaluateAsync<double>("box => box.scrollTop"));
    }

    static string Paragraphs(int count) => string.Concat(Enumerable.Range(0, count).Select(number => $"Paragraph {number} of a long answer.\n\n"));

    static Task<string> ClipboardAsync(CompareScreen screen) => screen.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
}
