using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Statistics.Intervals;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;
using Playground.Testing;

namespace Playground.Tests.PricePerformance;

public sealed class PricePerformanceTests
{
    static readonly DateOnly Day = new(2026, 7, 1);

    [Fact]
    public void Calculate_FailedAnswersWereCharged_UsableOnesPayForThem()
    {
        var model = One(Figures("a", new CostFigures("USD", false, Count: 10, Usable: 8, 0, Sum: 0.4, Squares: 0.016, 0.4, 0.016)));

        Assert.Equal(50, model.CostPerThousand!.Value, 9);
        Assert.Equal((50, 50), (Math.Round(model.CostPerThousand.Lower, 9), Math.Round(model.CostPerThousand.Upper, 9)));
    }

    [Fact]
    public void Calculate_NoPrice_IsUnknownAndNever0()
    {
        var model = One(Figures("a"));

        Assert.Null(model.CostPerThousand);
        Assert.Equal(CostGap.NoPrice, model.Gap);
        Assert.Null(PerformanceAxis.Cost.Value(model));
    }

    [Fact]
    public void Calculate_OtherCurrency_IsConvertedByTheRateOrUnknown()
    {
        var figures = Figures("a", Cost("EUR", 10, 1));

        Assert.Equal(CostGap.NoRate, One(figures).Gap);
        Assert.Equal(120, One(figures, new ExchangeRate("EUR", "USD", 1.2m, Day)).CostPerThousand!.Value, 9);
    }

    [Fact]
    public void Calculate_LocalModel_HasFullCostAndEnergy()
    {
        var model = One(Figures("a", new CostFigures("USD", true, 10, 10, 10, 1, 0.1, Marginal: 0.1, 0.001)));

        Assert.Equal((100, 10), (Math.Round(model.CostPerThousand!.Value, 9), Math.Round(model.MarginalPerThousand!.Value, 9)));
    }

    [Fact]
    public void OfMean_Spread_IsSymmetricOnALogAxis()
    {
        // 1, 2 and 3: mean 2, standard deviation 1, z·s/(m·√n) = 1.959964·1/(2·√3).
        var estimate = Estimate.OfMean(6, 14, 3)!;

        Assert.Equal(2 * Math.Exp(1.959963985 / (2 * Math.Sqrt(3))), estimate.Upper, 6);
        Assert.Equal(4, estimate.Lower * estimate.Upper, 9);
    }

    [Fact]
    public void Points_BeatenInBoth_IsBehindTheFront()
    {
        var models = Calculate(Votes(), Figures("cheap", Cost("USD", 10, 0.1)), Figures("good", Cost("USD", 10, 1)), Figures("dear", Cost("USD", 10, 2))).Models;

        var points = PerformanceAxis.Cost.Points(models);

        Assert.Equal([("cheap", true), ("good", true), ("dear", false)], points.Select(point => (point.Model.Model.Id, point.OnFront)));
    }

    [Fact]
    public void Points_TokensPerSecond_MoreIsBetter()
    {
        ModelFigures Speed(string id, double perSecond) => Figures(id) with { Speed = new() { TokensPerSecond = new(5, perSecond, perSecond) } };
        var models = Calculate(Votes(), Speed("cheap", 10), Speed("good", 90), Speed("dear", 50)).Models;

        Assert.Equal(["good"], PerformanceAxis.TokensPerSecond.Points(models).Where(point => point.OnFront).Select(point => point.Model.Model.Id));
    }

    [Fact]
    public void CostPerWonAnswer_DividesByTheShareOfVotesWon()
    {
        var good = Calculate(Votes(), Figures("good", Cost("USD", 10, 1)), Figures("cheap", Cost("USD", 10, 0.1))).Models.Single(model => model.Model.Id == "good");

        // good takes part in 16 of 24 votes, wins 10 and is in 2 that were both bad.
        Assert.Equal(0.1 / (10.0 / 16), good.CostPerWonAnswer!.Value, 9);
        Assert.Equal(0.1 / (14.0 / 16), good.CostPerAcceptableAnswer!.Value, 9);
    }

    [Fact]
    public void Of_VotesThatCannotRank_SaysSoInsteadOfARating()
    {
        string[] tooMany = [.. Enumerable.Range(0, PairCounts.MaxModels + 1).Select(number => $"m{number}")];

        var table = QualityTable.Of(new VoteTable(tooMany, [], new PackedVote[] { new(0, 1, VoteOutcome.A) }));

        Assert.Empty(table.Models);
        Assert.True(table.IsUnrankable);
    }

    [Fact]
    public void Supposition_OtherPrice_ChargesTheStoredTokens()
    {
        var supposed = PriceSupposition.Of(new(10, 1_000_000, 500_000, 0, 200_000, 0), new() { Input = 2, CachedInput = 1, Output = 5, PerRequest = 0.01m })!;

        Assert.Equal((3.6m, 360m, 10), (supposed.Amount, supposed.PerThousand, supposed.Answers));
    }

    [Fact]
    public void TeamWorkload_OfStoredAnswers_TakesTheirOwnRatio()
    {
        var local = Figures("mine") with { Tokens = new(2, 300, 100, 0, 100, 0), Busy = new(2, 8, 4) };

        var work = TeamWorkload.Of([local, Figures("api") with { Tokens = new(2, 400, 0, 0, 300, 0) }], "mine")!;

        // Its own answers took 4 s for 50 tokens; an average answer has 100.
        Assert.Equal((200m, 100m, 2m, 0.125m, 8m, 2m), (work.InputTokens, work.OutputTokens, work.Ratio, work.CachedShare, work.LocalBusySeconds, work.Concurrency));
        Assert.Null(TeamWorkload.Of([local], "api"));
    }

    static VoteTable Votes()
    {
        PackedVote[] votes =
        [
            .. Enumerable.Repeat(new PackedVote(1, 0, VoteOutcome.A), 6), .. Enumerable.Repeat(new PackedVote(1, 0, VoteOutcome.B), 2),
            .. Enumerable.Repeat(new PackedVote(1, 2, VoteOutcome.A), 4), .. Enumerable.Repeat(new PackedVote(1, 2, VoteOutcome.B), 2), .. Enumerable.Repeat(new PackedVote(1, 2, VoteOutcome.BothBad), 2),
            .. Enumerable.Repeat(new PackedVote(2, 0, VoteOutcome.A), 5), .. Enumerable.Repeat(new PackedVote(2, 0, VoteOutcome.B), 3),
        ];
        return new(["cheap", "good", "dear"], [], votes);
    }

    static CostFigures Cost(string currency, int count, double sum) => new(currency, false, count, count, 0, sum, sum * sum / count, sum, sum * sum / count);

    static ModelFigures Figures(string id, params CostFigures[] costs) => new() { Model = TestModels.Card(id), Answers = 10, Usable = 10, Costs = costs };

    static PricePerformanceResult Calculate(VoteTable votes, params ModelFigures[] figures) => PricePerformanceCalculator.Calculate(figures, QualityTable.Of(votes), "USD", [], Day);

    static ModelPerformance One(ModelFigures figures, params ExchangeRate[] rates) =>
        Assert.Single(PricePerformanceCalculator.Calculate([figures], QualityTable.Empty, "USD", rates, Day).Models);
}
