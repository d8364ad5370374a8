using Playground.Statistics.Summaries;

namespace Playground.Statistics.Tests;

public class SummaryTests
{
    // Hyndman and Fan's definitions by hand: n·p = 1 for four values and a quarter.
    [Theory]
    [InlineData(QuantileType.InvertedCdf, 1)]
    [InlineData(QuantileType.AveragedInvertedCdf, 1.5)]
    [InlineData(QuantileType.ClosestObservation, 1)]
    [InlineData(QuantileType.InterpolatedInvertedCdf, 1)]
    [InlineData(QuantileType.Hazen, 1.5)]
    [InlineData(QuantileType.Weibull, 1.25)]
    [InlineData(QuantileType.Linear, 1.75)]
    [InlineData(QuantileType.MedianUnbiased, 17 / 12.0)]
    [InlineData(QuantileType.NormalUnbiased, 23 / 16.0)]
    public void SampleQuantile_AQuarterOfFour_FollowsItsType(QuantileType type, double expected) =>
        Assert.Equal(expected, SampleQuantile.Of([4, 1, 3, 2], 0.25, type)!.Value, 1e-13);

    [Fact]
    public void SampleQuantile_NoValues_IsNone() => Assert.Null(SampleQuantile.Of([], 0.5));

    [Fact]
    public void RobustCentres_Outlier_IsCutOff()
    {
        double[] values = [1, 2, 3, 4, 100];
        Assert.Equal(3, RobustCentre.Trimmed(values, 0.2)!.Value, 1e-14);
        Assert.Equal(3, RobustCentre.Winsorized(values, 0.2)!.Value, 1e-14);
        Assert.Equal(1, RobustCentre.MedianAbsoluteDeviation(values));
        Assert.Equal(2, RobustCentre.Geometric([1, 4])!.Value, 1e-14);
        Assert.Equal(1.6, RobustCentre.Harmonic([1, 4])!.Value, 1e-14);
        Assert.Contains("Item 2", Assert.Throws<ArgumentException>(() => RobustCentre.Geometric([1, 0])).Message);
    }

    // Means of pairs of 1, 2, 4: 1, 1.5, 2, 2.5, 3, 4.
    [Fact]
    public void HodgesLehmann_ThreeValues_IsTheMedianOfTheirMeans()
    {
        Assert.Equal(2.25, HodgesLehmann.Of([4, 1, 2])!.Value, 1e-15);
        Assert.Equal(2, HodgesLehmann.Shift([3, 4, 5], [1, 2, 3])!.Value, 1e-15);
        Assert.Null(HodgesLehmann.Of([]));
        Assert.Equal(7, HodgesLehmann.Of([7])!.Value);
    }

    [Fact]
    public void LogNormal_OneAndFour_HasItsGeometricMean()
    {
        var law = LogNormal.Of([1, 4])!;
        Assert.Equal(2, law.GeometricMean.Value, 1e-14);
        Assert.Equal(4, law.GeometricMean.Lower * law.GeometricMean.Upper, 1e-6);
        Assert.Equal(2 * Math.Exp(Math.Pow(Math.Log(4), 2) / 4), law.Mean.Value, 1e-12);
        Assert.Null(LogNormal.Of([3]));
        Assert.Throws<ArgumentException>(() => LogNormal.Of([-1, 2]));
    }

    [Fact]
    public void WeightedSample_EqualWeights_IsTheUnweightedQuantile()
    {
        var sample = WeightedSample.Of([4, 1, 3, 2, 99], [1, 1, 1, 1, 0]);
        Assert.Equal(1.75, sample.Repeated(0.25), 1e-14);
        Assert.Equal(1, sample.InvertedCdf(0.25));
        Assert.Equal(1.5, sample.AveragedInvertedCdf(0.25));
        Assert.Equal(4, sample.EffectiveCount, 1e-14);
        Assert.Throws<ArgumentException>(() => WeightedSample.Of([1], [0]));
    }
}
