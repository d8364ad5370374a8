using Playground.Comparisons;
using Playground.Metrics;
using Playground.Models;
using Playground.PricePerformance;

namespace Playground.Tests.PricePerformance;

public class SpendingTests
{
    [Fact]
    public void Of_FailedAndRepeatedAnswers_ChargesThemToTheUsableOnes()
    {
        var spending = Assert.Single(Spending.Of(
        [
            Answer(0.002m, AnswerState.Completed, retries: 2),
            Answer(0.001m, AnswerState.Failed),
            Answer(0.003m, AnswerState.Truncated, origin: NumberOrigin.Estimated),
            Answer(null, AnswerState.Completed),
        ]));

        Assert.Equal((0.006m, 3, 2, 1, 2), (spending.Amount, spending.Priced, spending.Usable, spending.Estimated, spending.Retries));
        Assert.Equal(3m, spending.PerThousandAnswers);
    }

    [Fact]
    public void Of_SeveralCurrencies_NeverAddsThemUp() =>
        Assert.Equal([("EUR", 2m), ("USD", 1m)], Spending.Of([Answer(1, AnswerState.Completed), Answer(2, AnswerState.Completed, "EUR")]).Select(sum => (sum.Currency, sum.Amount)));

    [Fact]
    public void Of_NothingUsable_HasNoCostPerAnswer() => Assert.Null(Assert.Single(Spending.Of([Answer(1, AnswerState.Failed)])).PerThousandAnswers);

    [Fact]
    public void CountUnpriced_LocalAndUnsentAnswers_AreLeftOut()
    {
        var hosted = Answer(null, AnswerState.Completed);

        Assert.Equal(1, Spending.CountUnpriced([hosted, hosted with { Timings = new() }, hosted with { Model = hosted.Model with { Data = DataLocation.ThisMachine } }, Answer(1, AnswerState.Completed)]));
    }

    static Answer Answer(decimal? cost, AnswerState state, string currency = "USD", int retries = 0, NumberOrigin origin = NumberOrigin.Reported) => new()
    {
        Id = "1",
        ComparisonId = "1",
        Turn = 0,
        Lane = 0,
        State = state,
        Retries = retries,
        Model = new() { Id = "api/x", Name = "X", Source = "api", Data = new("api.example.com") },
        Cost = cost is { } amount ? new(amount, currency, origin) : null,
        Timings = new() { SentAt = DateTimeOffset.UnixEpoch },
    };
}
