using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Faults;
using Playground.Models;
using Playground.Ratings;
using Playground.Testing;
using Xunit;

namespace Playground.Tests.Comparisons.Execution;

/// <summary>How an answer ends, by what its client says of it.</summary>
public sealed class AnswerEndingTests
{
    [Fact]
    public void End_NobodySaysHow_IsUnknownKeptAndNotRatable()
    {
        var answer = Ended("Half an ans", null);
        Assert.Equal((AnswerState.EndUnknown, null, "Half an ans"), (answer.State, answer.RawFinishReason, answer.Text));
        Assert.Null(answer.Failure);
        Assert.False(RatableAnswers.IsRatable(answer));
    }

    [Fact]
    public void End_WordThatNobodyKnows_IsUnknownWithTheWord()
    {
        var answer = Ended("Half an ans", new("sunspots"));
        Assert.Equal((AnswerState.EndUnknown, "sunspots"), (answer.State, answer.RawFinishReason));
    }

    [Theory]
    [InlineData("Half", AnswerState.Interrupted)]
    [InlineData("", AnswerState.Failed)]
    public void End_BrokenOffByTheHost_IsInterruptedOrFailedWithTheWord(string text, AnswerState state)
    {
        var answer = Ended(text, new("abort"));
        Assert.Equal((state, FailureKind.BrokenOff, "abort"), (answer.State, answer.Failure!.Kind, answer.Failure.Data["reason"]));
    }

    [Fact]
    public void End_RawWordAlone_Decides() =>
        Assert.Equal(AnswerState.Truncated, Ended("Half", null, new AnswerFacts { RawFinishReason = "MAX_TOKENS" }).State);

    [Fact]
    public void End_ClientKnowsBetterThanItsWords_Counts() =>
        Assert.Equal(AnswerState.Completed, Ended("All.", new("sunspots"), new AnswerFacts { End = AnswerState.Completed, RawFinishReason = "abort" }).State);

    [Fact]
    public void End_StandardReason_CountsBeforeTheHostsOwnWord() =>
        Assert.Equal(AnswerState.Completed, Ended("All.", ChatFinishReason.Stop, new AnswerFacts { RawFinishReason = "sunspots" }).State);

    static Answer Ended(string text, ChatFinishReason? reason, params AIContent[] facts)
    {
        var card = new ModelCard { Id = "api/x", Name = "X", Source = "api", Data = new("api.example.com") };
        var collector = new AnswerCollector(new Answer { Id = "1", ComparisonId = "1", Turn = 0, Lane = 0, Model = card }, new ManualTime());
        collector.Add(new ChatResponseUpdate(ChatRole.Assistant, [new TextContent(text), .. facts]) { FinishReason = reason });
        collector.End();
        return collector.Snapshot().Answer;
    }
}
