using Bunit;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Comparisons.Execution;
using Playground.Tools;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class LaneColumnTests : ComparePartContext
{
    readonly List<LaneCommand> _commands = [];

    [Fact]
    public void Column_OfAModel_SaysLetterNameOpennessAndPlace()
    {
        var column = RenderColumn(Answer(AnswerState.Completed, "Text"));

        Assert.Equal("A: Large", column.Find("h2").TextContent);
        Assert.Equal("proprietary · api.lab.example", column.Find("small").TextContent.Trim());
        Assert.Equal(column.Find("h2").Id, column.Find("article").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Waiting_InAQueue_SaysItsPlace()
    {
        var column = RenderColumn(Answer(AnswerState.Waiting), new(WaitingStage.Queue, Detail: 3));

        Assert.Equal("In the queue, place 3", column.Find(".waiting span").TextContent);
        Assert.Equal("Stop A", column.Find(".lane-buttons button").GetAttribute("aria-label"));
    }

    [Fact]
    public void Waiting_PromptHalfRead_ShowsHowFar()
    {
        var column = RenderColumn(Answer(AnswerState.Waiting), new(WaitingStage.Prompt, Done: .5));

        Assert.Equal("0.5", column.Find("progress").GetAttribute("value"));
        Assert.Contains("50", column.Find(".waiting span").TextContent);
    }

    [Fact]
    public void Streaming_HtmlOfTheModel_StaysText()
    {
        var column = RenderColumn(Answer(AnswerState.Streaming, "<img src=x onerror=alert(1)> **bold**"));

        Assert.Empty(column.FindAll(".answer img"));
        Assert.Equal("bold", column.Find(".answer strong").TextContent);
        Assert.Equal("true", column.Find(".answer").GetAttribute("data-writing"));
    }

    [Fact]
    public void Calls_OfFunctions_StandCompactlyBeforeTheWords()
    {
        ToolCallPart[] calls =
        [
            new("1", "calculator", """{"expression":"6*7"}""", "42", ToolOutcome.Answered, 1, TimeSpan.FromMilliseconds(3)),
            new(null, "no_such", "{}", "There is no function \"no_such\".", ToolOutcome.UnknownTool, 2, TimeSpan.Zero),
        ];
        var column = RenderColumn(Answer(AnswerState.Completed) with { Contents = [new TextPart("Let me see."), .. calls, new TextPart("It is **42**.")] });

        var shown = column.FindAll("details.tool-call");
        Assert.Equal(2, shown.Count);
        Assert.StartsWith("""calculator("expression":"6*7") → 42 · 3""", shown[0].QuerySelector("summary")!.TextContent);
        Assert.Contains("No such tool", shown[1].TextContent);
        Assert.DoesNotContain("calculator", column.Find(".answer").TextContent);
        Assert.Equal("42", column.Find(".answer strong").TextContent);
    }

    [Fact]
    public void Calls_WithoutAWordAfterThem_AreAnEmptyAnswer()
    {
        var column = RenderColumn(Answer(AnswerState.Completed) with { Contents = [new ToolCallPart("1", "calculator", "{}", "2", ToolOutcome.Answered, 1, TimeSpan.Zero)] });

        Assert.NotEmpty(column.FindAll(".note"));
    }

    [Fact]
    public void Reasoning_Closed_IsNotEvenSentUntilOpened()
    {
        var column = RenderColumn(Answer(AnswerState.Completed, "Four") with { Reasoning = "Two and two", Usage = new() { Reasoning = 312 } });

        Assert.Equal("Reasoning · tokens: 312", column.Find(".reasoning summary").TextContent);
        Assert.DoesNotContain("Two and two", column.Markup);
        column.Find(".reasoning").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Contains("Two and two", column.Markup);
    }

    [Fact]
    public void Attempts_Two_ShowTheNewestAndLeafBack()
    {
        var first = Answer(AnswerState.Failed, "First") with { Id = "first" };
        var column = RenderColumn(first, null, first with { Id = "second", Attempt = 1, State = AnswerState.Completed, Contents = "Second" });

        Assert.Contains("Second", column.Find(".answer").TextContent);
        column.Find("[aria-label='Attempt: previous']").Click();
        Assert.Contains("First", column.Find(".answer").TextContent);
        Assert.Equal("Failed", column.Find(".note b").TextContent);
    }

    [Fact]
    public void Menu_Chosen_CommandsThePage()
    {
        var column = RenderColumn(Answer(AnswerState.Completed, "Text"));

        foreach (var item in (string[])["Ask again", "Copy answer", "Compare word by word", "About this answer"])
            column.FindAll(".popmenu button").Single(button => button.TextContent == item).Click();

        Assert.Equal([LaneAction.Retry, LaneAction.Copy, LaneAction.Diff, LaneAction.About], _commands.Select(command => command.Action));
    }

    [Fact]
    public void Menu_OfALocalModel_OffersItsPromptToo()
    {
        var column = RenderColumn(Answer(AnswerState.Completed, "Text", model: Open));

        column.FindAll(".popmenu button").Single(button => button.TextContent == "Prompt as read").Click();

        Assert.Equal(LaneAction.Prompt, Assert.Single(_commands).Action);
        Assert.DoesNotContain("Prompt as read", RenderColumn(Answer(AnswerState.Completed, "Text")).Markup);
    }

    [Fact]
    public void Raw_Chosen_ShowsTheTextAsWritten()
    {
        var column = RenderColumn(Answer(AnswerState.Completed, "**bold**"));

        column.FindAll(".popmenu button").Single(button => button.TextContent == "Show raw text").Click();

        Assert.Equal("**bold**", column.Find(".raw").TextContent);
    }

    [Theory]
    [InlineData("en", "[Picture: a cat · image/png · 12 KB · not shown by this version]")]
    [InlineData("de", "[Bild: a cat · image/png · 12 KB · kann diese Version nicht zeigen]")]
    public void Picture_OfANewerVersion_IsALineInWords(string culture, string line)
    {
        Speak(culture);
        var answer = Answer(AnswerState.Completed) with { Contents = [new TextPart("**Look**"), new MediaPart("00ff", "image/png", 12_345) { AltText = "a cat" }] };

        var column = RenderColumn(answer);

        Assert.Equal("Look", column.Find(".answer strong").TextContent);
        Assert.Contains(line, column.Find(".answer").TextContent);
        Assert.Empty(column.FindAll("p.said"));
        Assert.False(column.FindAll(".popmenu button")[1].HasAttribute("disabled"));
    }

    [Fact]
    public void Prompt_WithAPicture_SaysWhatWasAskedAboveTheAnswer()
    {
        var comparison = Comparison(Answer(AnswerState.Completed, "A cat"));
        var view = new ComparisonView(comparison with { Turns = [comparison.Turns[0] with { Contents = [new MediaPart("00ff", "image/png", 12_345), new TextPart("What is it?")] }] }, NullLogger<ComparisonView>.Instance);

        var column = Render<LaneColumn>(parameters => parameters.Add(part => part.View, view.Lanes[0]).Add(part => part.Comparison, view));

        Assert.Equal("[Picture · image/png · 12 KB · not shown by this version]\n\nWhat is it?", column.Find("p.said").TextContent);
    }

    IRenderedComponent<LaneColumn> RenderColumn(Answer answer, WaitingFor? waiting = null, params Answer[] more)
    {
        var view = new ComparisonView(Comparison([answer, .. more]), NullLogger<ComparisonView>.Instance);
        if (waiting is not null)
            view.Apply([new LiveAnswer(answer, waiting)]);
        return Render<LaneColumn>(parameters => parameters.Add(part => part.View, view.Lanes[0]).Add(part => part.Comparison, view).Add(part => part.OnCommand, _commands.Add));
    }
}
