using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Comparisons.Execution;
using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;
using Playground.Testing;
using Playground.Tools;

namespace Playground.Tests.Comparisons.Execution;

/// <summary>The numbers of an answer with calls of functions: each round is a request, and the answer is all of them.</summary>
public class ToolRoundTests
{
    readonly ManualTime _time = new();

    [Fact]
    public void End_TwoRounds_AddsTokensAndPricesEachByItsOwnLength()
    {
        var price = new ModelPrice { Input = 1, Output = 2, Variants = [new() { Input = 10, Output = 20, AboveInputTokens = 150_000 }] };
        var answer = Answered(price, new() { UncachedInput = 100_000, Output = 1_000, Origin = NumberOrigin.Reported }, new() { UncachedInput = 100_000, CacheRead = 5, Output = 2_000, Reasoning = 7, Origin = NumberOrigin.Reported });

        Assert.Equal((200_005, 3_000, 7, NumberOrigin.Reported), (answer.Usage.Input, answer.Usage.Output, answer.Usage.Reasoning, answer.Usage.Origin));
        // Together they would be above the threshold, and none of them is.
        Assert.Equal((0.200005m + 0.006m, "USD"), (answer.Cost!.Amount, answer.Cost.Currency));
    }

    [Fact]
    public void End_RoundThatTellsNoTokens_LeavesThemAndTheCostUnknown()
    {
        var answer = Answered(new() { Input = 1, Output = 2 }, TokenUsage.Unknown, new() { UncachedInput = 1, Output = 2, Origin = NumberOrigin.Reported });

        Assert.Equal((null, null, NumberOrigin.Unknown), (answer.Usage.Input, answer.Usage.Output, answer.Usage.Origin));
        Assert.Null(answer.Cost);
    }

    [Fact]
    public void End_TwoRounds_TimesAreOfTheFirstAndTheWholeAndSpeedOfTheLast()
    {
        var answer = Answered(null, new() { UncachedInput = 1, Output = 500, Origin = NumberOrigin.Reported }, new() { UncachedInput = 1, Output = 11, Origin = NumberOrigin.Reported });
        var metrics = AnswerMetrics.Of(answer);

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(3)), (metrics.TimeToFirstToken, metrics.Total, metrics.Tools));
        Assert.Equal((5.0, 1), (metrics.TokensPerSecond!.Value, answer.Timings.ToolRounds));
        Assert.Equal("Let me see.\n\nIt is 2.", answer.Text);
        Assert.IsType<ToolCallPart>(answer.Contents[1]);
    }

    [Fact]
    public void End_BrokenSecondRound_KeepsTheFirstAndIsNotComplete()
    {
        var collector = Begun(null);
        collector.Add(Said("Let me see.", new() { UncachedInput = 1, Output = 5 }));
        collector.Add(new(ChatRole.Assistant, [new FunctionCallContent("1", "calculator")]) { FinishReason = ChatFinishReason.ToolCalls });
        collector.EndRound();
        collector.Called([Call()], TimeSpan.Zero);
        collector.End(AnswerState.Interrupted, null);

        var answer = collector.Snapshot().Answer;
        Assert.Equal((AnswerState.Interrupted, 2, null), (answer.State, answer.Contents.Count, answer.RawFinishReason));
        Assert.Empty(answer.ToolCalls);
    }

    Answer Answered(ModelPrice? price, TokenUsage first, TokenUsage second)
    {
        var collector = Begun(price);
        Pass(1);
        collector.Add(Said("Let me see.", first));
        Pass(1);
        collector.EndRound();
        Pass(3);
        collector.Called([Call()], TimeSpan.FromSeconds(3));
        collector.Sent();
        Pass(1);
        collector.Add(Said("It is ", null));
        Pass(2);
        collector.Add(Said("2.", second));
        Pass(1);
        collector.Add(new() { FinishReason = ChatFinishReason.Stop });
        collector.End();
        return collector.Snapshot().Answer;
    }

    AnswerCollector Begun(ModelPrice? price)
    {
        var card = new ModelCard { Id = "api/x", Name = "X", Source = "api", Data = new("api.example.com") };
        var collector = new AnswerCollector(new Answer { Id = "1", ComparisonId = "1", Turn = 0, Lane = 0, Model = card, Price = price }, _time);
        collector.Sent();
        return collector;
    }

    void Pass(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    static ToolCallPart Call() => new("1", "calculator", "{}", "2", ToolOutcome.Answered, 1, TimeSpan.Zero);

    static ChatResponseUpdate Said(string text, TokenUsage? usage) => new(ChatRole.Assistant, usage is null ? [new TextContent(text)] : [new TextContent(text), new AnswerFacts { Usage = usage }]);
}
