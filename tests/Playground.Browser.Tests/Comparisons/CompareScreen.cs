using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Comparisons;

/// <summary>The compare page as a reader finds their way on it: by role and name.</summary>
sealed partial class CompareScreen(IPage page)
{
    /// <summary>The address of a fresh page with two hosted models.</summary>
    public const string Two = $"/compare?models={Site.Large},{Site.Small}";

    public IPage Page => page;

    public ILocator Composer => page.GetByRole(AriaRole.Region, new() { Name = "Prompt", Exact = true });

    public ILocator Prompt => Composer.GetByRole(AriaRole.Textbox, new() { Name = "Prompt", Exact = true });

    /// <summary>The models of the composer, each with its letter.</summary>
    public ILocator Chosen => Composer.GetByRole(AriaRole.List, new() { Name = "Chosen models" }).GetByRole(AriaRole.Listitem);

    public ILocator FollowUp => page.GetByRole(AriaRole.Textbox, new() { Name = "Follow-up prompt" });

    public ILocator Run => page.GetByRole(AriaRole.Button, new() { NameRegex = RunName() });

    /// <summary>Sends the follow-up; stands where all are stopped while something is being written.</summary>
    public ILocator Ask => page.GetByRole(AriaRole.Button, new() { NameRegex = AskName() });

    /// <summary>What was asked first, above the columns.</summary>
    public ILocator Asked => page.Locator(".asked-text");

    public ILocator StopAll => page.GetByRole(AriaRole.Button, new() { NameRegex = StopAllName() });

    public ILocator Lanes => page.GetByRole(AriaRole.Region, new() { Name = "Answers", Exact = true }).GetByRole(AriaRole.Article);

    /// <summary>What is said to those who listen to the page.</summary>
    public ILocator Said => page.Locator(".compare > [role=status][aria-live=polite]");

    public ILocator Lane(char letter) => page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex($"^{letter}:") });

    /// <summary>The part of a column that scrolls: prompts and answers.</summary>
    public ILocator Answer(char letter) => page.GetByRole(AriaRole.Region, new() { Name = $"Answer {letter}", Exact = true });

    /// <summary>A number under an answer, by its label.</summary>
    public ILocator Metric(char letter, string label) =>
        Lane(letter).Locator("dl > div").Filter(new() { Has = page.Locator("dt", new() { HasTextRegex = new Regex($"^{Regex.Escape(label)}$") }) }).GetByRole(AriaRole.Button);

    public ILocator Button(char letter, string name) => Lane(letter).GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Chooses from the menu of a column.</summary>
    public async Task ChooseAsync(char letter, string item)
    {
        await Button(letter, $"More about {letter}").ClickAsync();
        await Lane(letter).GetByRole(AriaRole.Button, new() { Name = item, Exact = true }).ClickAsync();
    }

    /// <summary>Opens the composer of a comparison that is kept.</summary>
    public async Task ChangeAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        await Prompt.WaitForAsync();
    }

    /// <summary>Types a prompt, runs it and waits for the page of the new comparison.</summary>
    public async Task AskAsync(string prompt)
    {
        var before = page.Url;
        await Prompt.FillAsync(prompt);
        await Run.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
        await BegunAsync();
    }

    /// <summary>Waits for the page of a comparison: its address comes a moment before what it shows.</summary>
    public async Task BegunAsync()
    {
        await Assertions.Expect(page).ToHaveURLAsync(ComparisonAddress());
        await page.Locator($"[data-draft='{page.Url.Split('/')[^1]}:next']").WaitForAsync();
    }

    /// <summary>Waits until nothing is being written any more.</summary>
    public Task EndedAsync() => Assertions.Expect(Ask).ToBeVisibleAsync();

    [GeneratedRegex("^Run( Ctrl.*)?$")]
    private static partial Regex RunName();

    [GeneratedRegex("^Ask( Ctrl.*)?$")]
    private static partial Regex AskName();

    [GeneratedRegex("^Stop all")]
    private static partial Regex StopAllName();

    [GeneratedRegex("/compare/[^/?]+$")]
    private static partial Regex ComparisonAddress();
}
