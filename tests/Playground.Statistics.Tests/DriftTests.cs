using Playground.Statistics.Drift;

namespace Playground.Statistics.Tests;

public class DriftTests
{
    // 2 of the 20 ways to split six values part them.
    [Fact]
    public void KolmogorovSmirnov_Apart_IsTwoOfTwenty()
    {
        var test = KolmogorovSmirnov.Of([1, 2, 3], [4, 5, 6])!;
        Assert.Equal(1, test.D);
        Assert.Equal(0.1, test.ExactP()!.Value, 1e-15);
        Assert.Equal(1, KolmogorovSmirnov.Of([1, 1], [1, 1])!.ExactP());
        Assert.Null(KolmogorovSmirnov.Of([], [1]));
    }

    // One value: P(D ≥ d) = 2(1 − d) from one half on. Of two and two values one counts.
    [Fact]
    public void KolmogorovSmirnov_OneValue_HasItsLaw()
    {
        Assert.Equal(2 * (1 - 0.75), KolmogorovLaw.Upper(0.75, 1), 1e-14);
        Assert.Equal(KolmogorovLaw.Upper(0.5, 1), KolmogorovSmirnov.Of([1, 3], [2, 4])!.FiniteP(), 1e-14);
        // The limit law comes near for many values.
        Assert.Equal(0.27, KolmogorovLaw.Upper(1 / Math.Sqrt(4000), 4000), 0.01);
    }

    [Fact]
    public void MannWhitney_Apart_IsTwoOfTwenty()
    {
        var test = MannWhitney.Of([1, 2, 3], [4, 5, 6])!;
        Assert.Equal(0, test.U);
        Assert.Equal(0.1, test.ExactP()!.Value, 1e-15);
        Assert.Equal(1, MannWhitney.Of([1, 1], [1, 1, 1])!.NormalP());
        Assert.Equal(1, MannWhitney.Of([1, 1], [1, 1, 1])!.ExactP()!.Value, 1e-15);
    }

    // Expected 5 each: Σ (3²/5)·4 = 7.2 for 8 and 2; with ½ off, 2.5²/5·4 = 5.
    [Fact]
    public void Contingency_EightAndTwo_IsPearsonsSum()
    {
        var test = ContingencyTest.Of([[8, 2], [2, 8]])!;
        Assert.Equal(7.2, test.ChiSquared.Statistic, 1e-13);
        Assert.Equal(5, test.Yates!.Statistic, 1e-13);
        Assert.Equal(4 * (8 * Math.Log(1.6) + 2 * Math.Log(0.4)), test.G.Statistic, 1e-13);
        Assert.Equal(0.6, test.CramerV, 1e-14);
        Assert.Null(ContingencyTest.Of([[5, 0], [3, 0]]));
    }

    [Fact]
    public void PopulationStability_EmptyClass_IsInfiniteUnlessHalfIsAdded()
    {
        Assert.Equal(double.PositiveInfinity, PopulationStability.Of([1, 1], [2, 0]));
        Assert.True(PopulationStability.Of([1, 1], [2, 0], 0.5) is > 0 and < 2);
        Assert.Equal(0, PopulationStability.Of([1, 3], [10, 30])!.Value, 1e-15);
        Assert.Null(PopulationStability.Of([0], [1]));
    }

    [Fact]
    public void Distances_OneValueEach_AreItsGap()
    {
        Assert.Equal(6, DistributionDistance.EnergySquared([0], [3])!.Value, 1e-14);
        Assert.Equal(3, DistributionDistance.Wasserstein([0], [3])!.Value, 1e-14);
        Assert.Equal(0, DistributionDistance.Energy([1, 2], [2, 1]));
        Assert.Null(DistributionDistance.Wasserstein([], [1]));
    }

    [Theory]
    [InlineData(ChangeDirection.Both, true)]
    [InlineData(ChangeDirection.Up, true)]
    [InlineData(ChangeDirection.Down, false)]
    public void PageHinkley_MeanRises_AlarmsUpwards(ChangeDirection direction, bool alarms)
    {
        var detector = new PageHinkley(threshold: 5, direction: direction);
        Assert.Equal(alarms, Enumerable.Range(0, 200).Any(i => detector.Add(i < 100 ? 0 : 1)));
    }

    [Fact]
    public void Detectors_ConstantSeries_NeverAlarm()
    {
        var (hinkley, window) = (new PageHinkley(threshold: 5), new AdaptiveWindow());
        Assert.DoesNotContain(true, Enumerable.Repeat(0.3, 2000).Select(hinkley.Add));
        Assert.DoesNotContain(true, Enumerable.Repeat(0.3, 2000).Select(window.Add));
        Assert.Equal(0.3, window.Mean!.Value, 1e-9);
        Assert.Throws<ArgumentException>(() => hinkley.Add(double.NaN));
    }

    [Fact]
    public void AdaptiveWindow_MeanRises_AlarmsOnItsClock()
    {
        var window = new AdaptiveWindow();
        int[] alarms = [.. Enumerable.Range(0, 400).Where(i => window.Add(i < 200 ? i % 2 * 0.1 : 0.9 + i % 2 * 0.1))];
        Assert.Equal(31, Assert.Single(alarms) % 32);
    }
}
