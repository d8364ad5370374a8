using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Faults;
using Playground.Models;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class PromptPanelTests : ComparePartContext
{
    readonly FixedPrompts _prompts = new();

    public PromptPanelTests() => Services.AddSingleton<ILocalPrompts>(_prompts).AddSingleton<AnswerPrompts>();

    [Fact]
    public async Task Prompt_OfALocalAnswer_MarksAndCountsItsSpecialTokens()
    {
        var dialogs = await ShowAsync(Answer(AnswerState.Completed, "Four", model: Open) with { Sampling = new() { Thinking = ThinkingLevel.Off, MaxTokens = 40 } });

        Assert.Equal("⟦<|user|>⟧<b>What?⟦<|end|>⟧", dialogs.Find(".prompt-text").TextContent);
        Assert.Equal(["⟦<|user|>⟧", "⟦<|end|>⟧"], dialogs.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Equal("Tokens: 4, of them special: 2. Special tokens stand between ⟦ and ⟧.", dialogs.Find("[role=status]").TextContent);
        Assert.Equal(["the file's own", "abc123", "thinking: left out. The model's template has no switch for thinking."], dialogs.FindAll(".facts dd").Select(fact => fact.TextContent));
        var asked = Assert.Single(_prompts.Asked);
        Assert.Equal(("nano", ThinkingLevel.Off, 40), (asked.Model, SamplingOptions.ThinkingOf(asked.Options), asked.Options?.MaxOutputTokens));
    }

    [Fact]
    public async Task Prompt_OfALaterTurn_IsWhatItsColumnHeldThen()
    {
        var first = Answer(AnswerState.Completed, "Four", model: Open) with { Timings = new() { SentAt = Asked } };
        var second = first with { Id = "second", Turn = 1, Timings = new() { SentAt = Asked.AddMinutes(1) } };
        var again = first with { Id = "again", Attempt = 1, Contents = "Five", Timings = new() { SentAt = Asked.AddMinutes(2) } };
        var comparison = Comparison(first, second, again);

        var dialogs = await ShowAsync(second, comparison with { System = "Be brief.", Turns = [.. comparison.Turns, new(1, "Sure?", Asked)] });

        Assert.Equal("⟦<|system|>⟧<b>Be brief.⟦<|end|>⟧⟦<|user|>⟧<b>What?⟦<|end|>⟧⟦<|assistant|>⟧<b>Four⟦<|end|>⟧⟦<|user|>⟧<b>Sure?⟦<|end|>⟧", dialogs.Find(".prompt-text").TextContent);
        Assert.Equal(Asked.AddMinutes(1), Assert.Single(_prompts.Asked).At);
    }

    [Fact]
    public async Task Prompt_TemplateChangedSince_SaysSo()
    {
        var dialogs = await ShowAsync(Answer(AnswerState.Completed, "Four", model: Open) with { Provenance = new() { TemplateSha256 = "another" } });

        Assert.Contains("The template is another one than when this answer was written", dialogs.Markup);
    }

    [Fact]
    public async Task Prompt_Refused_SaysWhy()
    {
        _prompts.Refusal = AnswerFailure.UnknownModel("nano");

        var dialogs = await ShowAsync(Answer(AnswerState.Completed, "Four", model: Open));

        Assert.Contains("nano", dialogs.Find("[role=alert]").TextContent);
        Assert.Empty(dialogs.FindAll(".prompt-text"));
    }

    [Fact]
    public async Task Prompt_OfAComparisonThatIsHiddenNow_IsNotWritten()
    {
        Sessions.Hide("comparison");

        var dialogs = await ShowAsync(Answer(AnswerState.Completed, "Four", model: Open));

        Assert.Contains("There is no prompt to show", dialogs.Find("[role=status]").TextContent);
        Assert.Empty(_prompts.Asked);
    }

    [Fact]
    public async Task Prompt_OfAHostedAnswer_IsNotWritten()
    {
        await ShowAsync(Answer(AnswerState.Completed, "Four"));

        Assert.Empty(_prompts.Asked);
    }

    async Task<IRenderedComponent<MudDialogProvider>> ShowAsync(Answer answer, Comparison? comparison = null)
    {
        await Store.CreateAsync(comparison ?? Comparison(answer));
        var dialogs = Dialogs;
        Render<PromptPanel>(parameters => parameters.Add(part => part.Answer, answer));
        dialogs.WaitForState(() => dialogs.FindAll("[role=alert], .prompt-text").Count > 0 || dialogs.Markup.Contains("There is no prompt", StringComparison.Ordinal));
        return dialogs;
    }
}
