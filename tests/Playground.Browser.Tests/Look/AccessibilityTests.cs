using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Look;

public sealed class AccessibilityTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    static readonly string[] _criteria = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static TheoryData<string, bool> Pages => new MatrixTheoryData<string, bool>(["/", "/history", "/models", "/nowhere", "/compare/nothing-here", "/price", "/price/list", "/price/what-if", "/price/machine", "/reports", "/sets", "/evaluations", "/evaluations/new", "/settings"], [false, true]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_LightOrDark_BreaksNoCriterion(string path, bool dark)
    {
        AllowsConsoleErrors = path == "/nowhere"; // The browser logs the status 404.
        var page = await OpenAsync(Server, path, new() { Dark = dark });
        await Expect(page.GetByRole(AriaRole.Heading).First).ToBeAttachedAsync();
        await Expect(page.GetByRole(AriaRole.Navigation).First).ToBeVisibleAsync();

        await HoldsAsync(page);
    }

    [Theory]
    [InlineData(false, 1440)]
    [InlineData(true, 1440)]
    [InlineData(false, 360)]
    public async Task Comparison_InEveryStateAndWithEveryPanel_BreaksNoCriterion(bool dark, int width)
    {
        var prompt = $"Accessible {dark} {width}";
        var running = Host.Answering(prompt).Think("Hm.").Say("# Title\n\nText with [a link](https://example.org), `code` and a table:\n\n| a | b |\n|-|-|\n| 1 | 2 |\n\n```python\ndef f(): return 1  # why\n```\n\nand");
        Host.Answering(prompt, ChatHost.Small).Refuse(500, """{"error":{"message":"boom"}}""");
        var screen = await AskAsync(prompt, $"/compare?models={Site.Large},{Site.Small},{Site.Gone}", new() { Dark = dark, Width = width });
        await Expect(screen.Answer('A')).ToContainTextAsync("and");
        await Expect(screen.Lane('C').GetByText("Failed", new() { Exact = true })).ToBeAttachedAsync();
        await HoldsAsync(screen.Page);

        running.End();
        await Expect(screen.Metric('A', "ending")).ToHaveTextAsync("complete");
        await screen.ChangeAsync();
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Parameters" }).ClickAsync();
        await HoldsAsync(screen.Page);
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Add model" }).ClickAsync();
        await HoldsWithDialogAsync(screen.Page);
        await screen.ChooseAsync('A', "About this answer");
        await HoldsWithDialogAsync(screen.Page);
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Differences" }).ClickAsync();
        await HoldsWithDialogAsync(screen.Page);
    }

    internal static async Task HoldsWithDialogAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await HoldsAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    internal static async Task HoldsAsync(IPage page)
    {
        var result = await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = [.. _criteria] } });

        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
        Assert.NotEmpty(result.Passes);
    }
}
