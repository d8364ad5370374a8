using Playground.Statistics.Proportions;

namespace Playground.Statistics.Tests;

public class ProportionTests
{
    [Fact]
    public void ClopperPearson_NoSuccess_IsARootOfTheTail()
    {
        var interval = ProportionInterval.Of(0, 4, ProportionMethod.ClopperPearson)!;
        Assert.Equal(0, interval.Lower);
        Assert.Equal(1 - Math.Pow(0.025, 0.25), interval.Upper, 1e-12);
    }

    [Theory]
    [InlineData(ProportionMethod.Wilson)]
    [InlineData(ProportionMethod.WilsonContinuity)]
    [InlineData(ProportionMethod.ClopperPearson)]
    [InlineData(ProportionMethod.Jeffreys)]
    [InlineData(ProportionMethod.AgrestiCoull)]
    public void Of_SuccessesAndFailuresExchanged_IsMirrored(ProportionMethod method)
    {
        var (some, others) = (ProportionInterval.Of(3, 17, method)!, ProportionInterval.Of(14, 17, method)!);
        Assert.Equal(some.Lower, 1 - others.Upper, 1e-12);
        Assert.Equal(some.Upper, 1 - others.Lower, 1e-12);
        Assert.InRange(some.Share, some.Lower, some.Upper);
    }

    [Fact]
    public void Of_NothingCounted_HasNoRate() => Assert.Null(ProportionInterval.Of(0, 0));

    [Fact]
    public void Of_MoreSuccessesThanCases_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Of(3, 2));

    [Fact]
    public void PassAtK_FourAttempts_CountsChoices()
    {
        Assert.Equal(0.5, PassAtK.AnyOf(4, 1, 2), 1e-15);
        Assert.Equal(0.5, PassAtK.AllOf(4, 3, 2), 1e-15);
        Assert.Throws<ArgumentOutOfRangeException>(() => PassAtK.AnyOf(2, 1, 3));
    }

    // The lady tasting tea: (1 + 16)/70 twice.
    [Fact]
    public void FisherExact_TeaTasting_IsThirtyFourOfSeventy() => Assert.Equal(34 / 70.0, FisherExact.TwoSided(3, 1, 1, 3), 1e-13);

    // Below 3 of 3 against 0 of 3 lies nothing: both extremes together have the probability 2·p³(1 − p)³ at most, 2/64 at one half.
    [Fact]
    public void BoschlooExact_Extreme_IsTheLargestProbability() => Assert.Equal(2.0 / 64, BoschlooExact.TwoSided(3, 3, 0, 3), 1e-6);

    [Fact]
    public void Stratified_EqualWeights_IsTheMeanOfRates()
    {
        var rate = StratifiedRate.Of([new(9, 10, 1), new(10, 100, 1)]);
        Assert.Equal(0.5, rate.Rate, 1e-15);
        Assert.Equal(19 / 110.0, rate.PooledRate, 1e-15);
        Assert.Equal(Math.Sqrt(0.25 * 0.09 / 10 + 0.25 * 0.09 / 100), rate.StandardError, 1e-15);
        Assert.Contains("Part 2", Assert.Throws<ArgumentException>(() => StratifiedRate.Of([new(1, 2, 1), new(0, 0, 1)])).Message);
    }

    [Fact]
    public void Newcombe_EqualRates_SpansZero()
    {
        var difference = TwoProportions.Newcombe(5, 10, 5, 10)!;
        Assert.Equal(0, difference.Share);
        Assert.Equal(-difference.Lower, difference.Upper, 1e-15);
    }
}
