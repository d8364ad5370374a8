using Playground.Statistics.AnytimeValid;
using Playground.Statistics.PredictionPowered;

namespace Playground.Statistics.Tests;

public class AnytimeAndJudgeTests
{
    // B(6, 1)·2⁵ = 32/6.
    [Fact]
    public void LogEValue_FiveWins_IsThirtyTwoSixths()
    {
        Assert.Equal(Math.Log(32 / 6.0), BetEvidence.LogEValue(5, 0), 1e-13);
        Assert.Equal(6 / 32.0, BetEvidence.AnytimeP(BetEvidence.LogEValue(5, 0)), 1e-13);
        Assert.Equal(0, BetEvidence.LogEValue(0, 0));
        Assert.True(double.IsFinite(BetEvidence.LogEValue(1e7, 0)));
    }

    // One win: ½/p = 20.
    [Fact]
    public void Interval_OneWin_EndsAtAFortieth()
    {
        var interval = BetEvidence.Interval(1, 0);
        Assert.Equal(0.025, interval.Lower, 1e-12);
        Assert.Equal(1, interval.Upper);
        Assert.Equal((0, 1), (BetEvidence.Interval(0, 0).Lower, BetEvidence.Interval(0, 0).Upper));
    }

    // A first win: the bet against one half is cut to 1, and 1 + ½ is hedged by half.
    [Fact]
    public void Betting_FirstWin_IsHedged()
    {
        Assert.Equal(Math.Log(0.75), new BettingMean([1]).LogCapital(0.5), 1e-13);
        var interval = new BettingMean([.. Enumerable.Repeat(1.0, 30)]).Interval();
        Assert.True(interval.Lower > 0.5);
        Assert.Throws<ArgumentException>(() => new BettingMean([1.5]));
    }

    [Fact]
    public void NormalMixture_MoreVotes_IsNarrower()
    {
        Assert.Null(NormalMixture.Interval(0, 0));
        Assert.True(NormalMixture.Interval(50, 100)!.Upper > NormalMixture.Interval(500, 1000)!.Upper);
    }

    [Fact]
    public void RectifiedMean_PlainJudge_IsCorrectedByItsError()
    {
        // The judge is ½ too generous on what people saw: 1 − ½.
        var mean = RectifiedMean.Of([1, 0, 1, 0], [1, 1, 1, 1], [1, 1, 1], lambda: 1);
        Assert.Equal(0.5, mean.Value, 1e-15);
        Assert.Equal(0, RectifiedMean.Of([1, 0], [1, 1], [1]).Lambda);
        Assert.Null(RectifiedMean.Of([1], [1], [1]).Interval);
        Assert.Throws<ArgumentException>(() => RectifiedMean.Of([], [], [1]));
        Assert.Equal(0, RectifiedMean.Of([1, 0, 1], [0, 1, 0], [0, 1, 1]).Lambda);
    }

    [Fact]
    public void RectifiedLogistic_PeopleAlone_IsLogOdds()
    {
        double[][] x = [[1], [1], [1], [1]];
        var fit = RectifiedLogistic.Of(x, [1, 1, 1, 0], [1, 1, 1, 0], [[1]], [1], lambda: 0);
        Assert.Equal(Math.Log(3), fit.Coefficients[0], 1e-12);
        Assert.Throws<ArgumentException>(() => RectifiedLogistic.Of(x, [1, 1, 1, 1], [1, 1, 1, 1], [], []));
    }
}
