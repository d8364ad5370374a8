using System.Text;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Evaluations;

/// <summary>A set of prompts from another tool's file to the answers of models and what checks say of them.</summary>
public sealed class EvaluationTests(Chromium chromium, Site site) : PageTest(chromium)
{
    const string Promptfoo = """
        description: capitals of the browser test
        prompts: ['What is the capital of {{country}}?']
        providers: [openai:gpt-x]
        tests:
          - {vars: {country: France}, assert: [{type: icontains, value: paris, metric: Truth}]}
          - {vars: {country: Italy}, assert: [{type: icontains, value: rome, metric: Truth}, {type: javascript, value: 'true'}]}
        """;

    [Fact]
    public async Task PromptfooFile_ImportedAndRunOnALocalAndAHostedModel_ShowsWhoPassed()
    {
        var page = await OpenAsync(site.Server.Address, "/sets");

        await page.GetByRole(AriaRole.Button, new() { Name = "Import …" }).ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "browser-capitals.yaml", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(Promptfoo) });
        var panel = page.GetByRole(AriaRole.Dialog);
        await Expect(panel).ToContainTextAsync("promptfoo: 2 rows, 2 checks.");
        await Expect(panel).ToContainTextAsync("assert: javascript");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Evaluate browser-capitals" }).ClickAsync();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Nano Llama", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = ChatHost.Small, Exact = true }).CheckAsync();
        await Expect(page.GetByText("4 requests")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();

        // The host says of every country that Paris is its capital.
        var models = page.GetByRole(AriaRole.List, new() { Name = "Models" }).GetByRole(AriaRole.Listitem);
        await Expect(models.Nth(0)).ToContainTextAsync("2 of 2 done");
        await Expect(models.Nth(1)).ToContainTextAsync("50% passed (1 of 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Failed · 1", Exact = true }).ClickAsync();
        await Expect(page.Locator(".cell-open")).ToHaveCountAsync(1);
        Assert.Contains("show=failed", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator(".cell-open")).ToHaveCountAsync(1);

        await page.Locator(".cell-open").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("What is the capital of Italy?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Expected that the answer contains \"rome\".");
        Assert.Contains("row=1", page.Url, StringComparison.Ordinal);
    }
}
