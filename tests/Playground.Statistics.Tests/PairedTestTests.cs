using Playground.Statistics.PairedTests;

namespace Playground.Statistics.Tests;

public class PairedTestTests
{
    [Fact]
    public void McNemar_OneAgainstFive_CountsCoins()
    {
        var test = McNemar.Of(1, 5);
        Assert.Equal(14 / 64.0, test.ExactP, 1e-13);
        Assert.Equal(8 / 64.0, test.MidP, 1e-13);
        Assert.Equal(16 / 6.0, test.ChiSquared);
        Assert.Equal(1.5, test.CorrectedChiSquared);
        Assert.Null(McNemar.Of(0, 0).ChiSquared);
        Assert.Equal(0, McNemar.Of(7, 7).CorrectedChiSquared);
    }

    // Ten of 32 subsets of 1 … 5 sum to 5 at most.
    [Fact]
    public void SignedRanks_LargestAgainst_IsTwentyOfThirtyTwo()
    {
        var ranks = new SignedRanks([1, 2, 3, 4, -5]);
        Assert.Equal(10, ranks.Plus);
        Assert.Equal(20 / 32.0, ranks.P(), 1e-14);
        Assert.Equal(1, new SignedRanks([0, 0]).P());
        Assert.Null(new SignedRanks([0, 0]).Normal());
    }

    [Fact]
    public void SignedRanks_Tied_LooksAtAllSigns() => Assert.Equal(2 / 8.0, new SignedRanks([1, 1, 1]).P(), 1e-14);

    [Fact]
    public void Permutation_AllSigns_IsExact()
    {
        Assert.Equal(2 / 8.0, PermutationTest.Of([1, 2, 3]).P, 1e-15);
        // 0.1 + 0.2 and 0.3 are the same here: of eight sums three are above 0 and two are 0.
        Assert.Equal(5 / 8.0, PermutationTest.Of([0.1, 0.2, -0.3, 0], Alternative.Greater).P, 1e-15);
        Assert.Equal(Math.Pow(2, -29), PermutationTest.Of([.. Enumerable.Repeat(1.0, 30)]).P, 1e-20);
        Assert.Equal(1, PermutationTest.Of([]).P);
    }

    [Fact]
    public void Permutation_ManyPairs_IsSampledAndNeverZero()
    {
        var test = PermutationTest.Of([.. Enumerable.Repeat(1.0, 100)], rounds: 999);
        Assert.False(test.IsExact);
        Assert.Equal(1 / 1000.0, test.P);
    }

    [Fact]
    public void PairedDifference_NoSpread_HasNoP()
    {
        Assert.Null(PairedDifference.Of([1, 2, 3], [0, 1, 2])!.P);
        Assert.Null(PairedDifference.Of([1], [0])!.Interval);
        Assert.Null(PairedDifference.Of([], []));
        Assert.Throws<ArgumentException>(() => PairedDifference.Of([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => PairedDifference.Of([double.NaN], [1]));
    }

    // Differences 1, 2, 3: mean 2, deviation 1.
    [Fact]
    public void EffectSizes_OneTwoThree_AreInUnitsOfSpread()
    {
        double[] x = [2, 4, 6];
        double[] y = [1, 2, 3];
        Assert.Equal(2, EffectSizes.CohenDz(x, y)!.Value, 1e-14);
        Assert.Equal(2 * Math.Sqrt(3), PairedDifference.Of(x, y)!.T!.Value, 1e-13);
        Assert.Equal(2 / Math.Sqrt(2.5), EffectSizes.CohenDav(x, y)!.Value, 1e-14);
        Assert.Equal(7.5 / 9, EffectSizes.VarghaDelaney(x, y)!.Value, 1e-14);
        Assert.Equal(1, EffectSizes.CommonLanguage(x, y));
        // Γ(1)/Γ(½) = 1/√π.
        Assert.Equal(1 / Math.Sqrt(Math.PI), EffectSizes.HedgesCorrection(2)!.Value, 1e-14);
    }

    [Fact]
    public void MultipleTests_ThreeSmall_StepDown()
    {
        Assert.Equal([0.03, 0.04, 0.04], MultipleTests.Holm([0.01, 0.02, 0.03]).Select(p => Math.Round(p!.Value, 12)));
        Assert.Equal([0.03, 0.03, 0.03], MultipleTests.BenjaminiHochberg([0.01, 0.02, 0.03]).Select(p => Math.Round(p!.Value, 12)));
        Assert.Equal([0.02, null, 1], MultipleTests.Bonferroni([0.01, double.NaN, 0.9]));
    }

    [Fact]
    public void PairedBootstrap_AllDraws_IsTheExactLaw()
    {
        var all = PairedBootstrap.RunExact([0, 2])!;
        Assert.Equal([0, 1, 1, 2], all.Means);
        Assert.Equal(Math.Sqrt(0.5), all.StandardError, 1e-15);
        Assert.Equal(0, all.Acceleration);
        var drawn = PairedBootstrap.Run([0, 2], 20_000)!;
        Assert.InRange(drawn.StandardError, 0.69, 0.73);
        Assert.Equal(drawn.Means, PairedBootstrap.Run([0, 2], 20_000)!.Means);
    }

    [Fact]
    public void CochranQ_TwoSystems_IsMcNemar()
    {
        bool[][] items = [[true, false], [true, false], [true, false], [false, true], [true, true], [false, false]];
        Assert.Equal(McNemar.Of(3, 1).ChiSquared!.Value, CochranQ.Of(items)!.Q, 1e-13);
        Assert.Null(CochranQ.Of([[true, true]]));
    }

    // Three items that all rank three systems alike: W = 1, χ² = 6.
    [Fact]
    public void Friedman_ItemsAgree_IsFullConcordance()
    {
        var test = FriedmanTest.Of([[1, 2, 3], [4, 5, 6], [0, 1, 9]])!;
        Assert.Equal(6, test.ChiSquared, 1e-13);
        Assert.Equal(1, test.KendallW, 1e-14);
        Assert.Equal(1, test.Nemenyi(0, 0), 1e-12);
        Assert.Null(FriedmanTest.Of([[1, 1], [2, 2]]));
    }

    [Fact]
    public void ClusteredMean_EqualTwins_CountOnce()
    {
        var twins = ClusteredMean.Of([1, 1, 2, 2, 3, 3], ["a", "a", "b", "b", "c", "c"])!;
        Assert.Equal(Math.Sqrt(2.0 / 9), twins.Cr0, 1e-14);
        Assert.Equal(Math.Sqrt(1.0 / 3), twins.Cr1, 1e-14);
        // Clusters of one size: CR2 is CR1, with G − 1 degrees.
        Assert.Equal(twins.Cr1, twins.Cr2, 1e-14);
        Assert.Equal(2, twins.Cr2Degrees, 1e-12);
        Assert.Null(ClusteredMean.Of([1, 2], ["a", "a"]));
    }

    [Fact]
    public void SampleSizes_FoundSize_HasTheDetectableRate()
    {
        Assert.Equal(0.5 + (1.959963984540054 + 0.8416212335729143) / 20, SampleSizes.DetectableWinRate(100)!.Value, 1e-12);
        Assert.Null(SampleSizes.WinRate(0.5));
        Assert.InRange(SampleSizes.SignPower(195, 0.6), 0.75, 0.8);
        Assert.Equal(34, Math.Ceiling(SampleSizes.PairedT(0.5)!.Value));
    }
}
