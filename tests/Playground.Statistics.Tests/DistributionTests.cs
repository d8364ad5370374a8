using Playground.Statistics.Distributions;

namespace Playground.Statistics.Tests;

public class DistributionTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(40)]
    public void ChiSquared_TwoDegrees_IsTheExponential(double x) => Assert.Equal(Math.Exp(-x / 2), ChiSquared.Upper(x, 2), 1e-14);

    // One degree of freedom is Cauchy's law, arctangent and all.
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(1.7320508075688772, 1.0 / 3)]
    public void StudentT_OneDegree_IsCauchy(double t, double p) => Assert.Equal(p, StudentT.TwoSided(t, 1), 1e-14);

    [Theory]
    [InlineData(0.975, 9, 2.2621571628)]
    [InlineData(0.025, 9, -2.2621571628)]
    [InlineData(0.5, 3, 0)]
    public void StudentT_Quantile_IsThatOfTables(double p, double degrees, double t) => Assert.Equal(t, StudentT.Quantile(p, degrees), 1e-10);

    [Fact]
    public void FisherF_TwoAndTwoDegrees_IsOneOverOnePlusF()
    {
        Assert.Equal(1 / 4.5, FisherF.Upper(3.5, 2, 2), 1e-14);
        Assert.Equal(3.5, FisherF.Quantile(1 - 1 / 4.5, 2, 2), 1e-11);
    }

    // I_x(a, 1) = xᵃ.
    [Fact]
    public void Beta_OneOnTheRight_IsAPower()
    {
        Assert.Equal(Math.Pow(0.3, 2.5), BetaDistribution.Cumulative(0.3, 2.5, 1), 1e-14);
        Assert.Equal(0.3, BetaDistribution.Quantile(Math.Pow(0.3, 2.5), 2.5, 1), 1e-12);
    }

    [Fact]
    public void Binomial_AMillionAttempts_KeepsItsDigits()
    {
        // The middle term of 2n is 1/√(πn)·(1 − 1/8n + 1/128n²), by Stirling.
        const double n = 500_000;
        Assert.Equal(1 / Math.Sqrt(Math.PI * n) * (1 - 1 / (8 * n)), BinomialDistribution.Probability(500_000, 1_000_000, 0.5), 1e-15);
        Assert.Equal(1, BinomialDistribution.TwoSidedAtHalf(500_000, 1_000_000));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2.5)]
    public void LogGamma_HalfAndWhole_AreFactorials(double x) =>
        Assert.Equal(x == 0.5 ? Math.Log(Math.PI) / 2 : Math.Log(0.75 * Math.Sqrt(Math.PI)), GammaFunctions.LogGamma(x), 1e-14);

    // The range of two is |x − y|, normal with variance 2.
    [Fact]
    public void StudentizedRange_Two_IsAFoldedNormal()
    {
        Assert.Equal(2 * Intervals.NormalDistribution.Cumulative(1.5 / Math.Sqrt(2)) - 1, StudentizedRange.Cumulative(1.5, 2), 1e-12);
        Assert.Equal(0, StudentizedRange.Cumulative(0, 4));
    }
}
