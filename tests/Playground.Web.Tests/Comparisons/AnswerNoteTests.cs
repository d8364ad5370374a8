using Bunit;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class AnswerNoteTests : ComparePartContext
{
    static readonly AnswerFailure _unreachable = new() { Kind = FailureKind.Unreachable, Message = "English only.", Raw = "<b>ECONNREFUSED</b>" };

    [Theory]
    [InlineData(AnswerState.Waiting)]
    [InlineData(AnswerState.Streaming)]
    [InlineData(AnswerState.Completed)]
    public void Note_NothingToSay_IsEmpty(AnswerState state) => Assert.Equal("", Render(Answer(state, "text")).Markup.Trim());

    [Fact]
    public void Failed_KnownKind_IsSaidWithHostAndTheProvidersWordsAsText()
    {
        var note = Render(Answer(AnswerState.Failed) with { Failure = _unreachable });

        Assert.Contains("Failed: api.lab.example can’t be reached.", Words(note));
        Assert.Equal("<b>ECONNREFUSED</b>", note.Find("details").LastChild!.TextContent);
        Assert.Contains("bad", note.Find(".note").ClassName);
    }

    [Fact]
    public void Failed_ReadInGerman_IsSaidInGerman()
    {
        Speak("de");

        Assert.DoesNotContain("reach", Words(Render(Answer(AnswerState.Failed) with { Failure = _unreachable })));
    }

    [Fact]
    public void Interrupted_AfterSomeTokens_SaysHowManyAndThatTheTextIsKept()
    {
        var answer = Answer(AnswerState.Interrupted, "Half") with { Usage = new() { Output = 46 }, Failure = new() { Kind = FailureKind.ProgramEnded, Message = "x" } };

        Assert.StartsWith("Interrupted at token 46: Playground was ended while Large was writing.", Words(Render(answer)));
        Assert.Contains("The text is kept and left out of ratings.", Words(Render(answer)));
    }

    [Fact]
    public void Truncated_WithoutAReason_SaysWhatToDo() =>
        Assert.Contains("Raise the limit for a longer answer.", Words(Render(Answer(AnswerState.Truncated, "Half"))));

    [Theory]
    [InlineData("sunspots", "Ending unknown: The provider ended it with “sunspots”, a reason that Playground doesn’t know.")]
    [InlineData(null, "Ending unknown: The provider didn’t say how it ended.")]
    public void EndUnknown_WithText_SaysTheWordAndThatTheTextIsKept(string? reason, string said) =>
        Assert.Contains($"{said} The text is kept and left out of ratings.", Words(Render(Answer(AnswerState.EndUnknown, "Half") with { RawFinishReason = reason })));

    [Fact]
    public void EndUnknown_ReadInGerman_IsSaidInGerman()
    {
        Speak("de");

        Assert.Contains("Ende unbekannt: Der Anbieter hat sie mit „sunspots“ beendet", Words(Render(Answer(AnswerState.EndUnknown, "Half") with { RawFinishReason = "sunspots" })));
    }

    [Fact]
    public void Completed_WithoutText_SaysWhatCameInstead()
    {
        Assert.Contains("No text: The model finished without a word of an answer.", Words(Render(Answer(AnswerState.Completed))));
        Assert.Contains("after its reasoning", Words(Render(Answer(AnswerState.Completed) with { Reasoning = "Hm." })));
        Assert.Contains("asked for a tool", Words(Render(Answer(AnswerState.Completed) with { ToolCalls = [new("1", "weather", "{}")] })));
    }

    [Fact]
    public void Retry_Offered_IsHandedOn()
    {
        var retried = false;
        var note = Render<AnswerNote>(parameters => parameters.Add(part => part.Answer, Answer(AnswerState.Stopped, "Half")).Add(part => part.OnRetry, () => retried = true));

        note.Find("button").Click();
        Assert.True(retried);
        Assert.Empty(Render(Answer(AnswerState.Stopped, "Half")).FindAll("button"));
    }

    [Fact]
    public void Adaptations_OfTheRequest_AreDisclosed() =>
        Assert.Contains("Sent otherwise than asked: temperature: left out", Words(Render(Answer(AnswerState.Completed, "x") with { Adaptations = [new("temperature", "left out")] })));

    static string Words(IRenderedComponent<AnswerNote> note) => string.Join(' ', note.Find(".note").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    IRenderedComponent<AnswerNote> Render(Answer answer) => Render<AnswerNote>(parameters => parameters.Add(part => part.Answer, answer));
}
