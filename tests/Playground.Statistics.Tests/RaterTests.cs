using Playground.Statistics.RaterAgreement;

namespace Playground.Statistics.Tests;

public class RaterTests
{
    // Three of four items agree; shares ⅝ and ⅜: pₑ = 2·⅝·⅜.
    [Fact]
    public void Gwet_TwoRatersFourItems_IsCorrectedForChance()
    {
        var counts = RatingCounts.Of([[1, 1, 1, 2], [1, 1, 2, 2]]);
        var agreement = counts.Gwet(AgreementWeights.Identity(counts.Categories))!;
        Assert.Equal(0.75, agreement.Observed, 1e-15);
        Assert.Equal(30 / 64.0, agreement.Expected, 1e-15);
        Assert.Equal((0.75 - 30 / 64.0) / (1 - 30 / 64.0), agreement.Value, 1e-15);
        Assert.Equal(0.5, counts.BrennanPrediger(AgreementWeights.Identity(counts.Categories))!.Value, 1e-15);
        Assert.Null(RatingCounts.Of([[1, 1], [1, 1]]).Gwet(AgreementWeights.Identity([1])));
    }

    [Fact]
    public void Weights_FourCategories_FallWithDistance()
    {
        Assert.Equal(2 / 3.0, AgreementWeights.Linear([1, 2, 3, 4])[0, 1], 1e-15);
        Assert.Equal(8 / 9.0, AgreementWeights.Quadratic([1, 2, 3, 4])[0, 1], 1e-15);
        Assert.Equal(5 / 6.0, AgreementWeights.Ordinal([1, 2, 3, 4])[0, 1], 1e-15);
    }

    [Fact]
    public void DawidSkene_OneContradictsAll_IsFoundOut()
    {
        var entries = Enumerable.Range(0, 8).SelectMany(item => new[] { "a", "b", "c" }.Select(rater =>
            new RatingEntry($"t{item}", rater, (rater == "c") == (item % 2 == 0) ? "no" : "yes"))).ToArray();
        var fit = DawidSkene.Of(entries)!;
        Assert.Equal("yes", fit.Label("t0"));
        Assert.Equal(1, fit.Confusion["c"][0][1], 1e-9);
        Assert.Equal(1, fit.Posterior["t1"].Sum(), 1e-12);
        Assert.Null(DawidSkene.Of([]));
    }

    // Raters a constant apart: mean squares 8, 1.5 and 0.
    [Fact]
    public void Intraclass_ConstantShift_IsConsistentButNotTheSame()
    {
        var icc = IntraclassCorrelation.Of([[1, 2], [3, 4], [5, 6]])!;
        Assert.Equal(8, icc.Targets, 1e-13);
        Assert.Equal(1.5, icc.Raters, 1e-13);
        Assert.Equal(8 / 9.0, (icc.Targets - icc.Error) / (icc.Targets + icc.Error + 2 * (icc.Raters - icc.Error) / 3), 1e-13);
        Assert.Null(IntraclassCorrelation.Of([[1, 1], [1, 1]]));
    }

    [Fact]
    public void RankCorrelation_OneSwap_IsAThird()
    {
        var rank = new RankCorrelation([1, 2, 3], [1, 3, 2]);
        Assert.Equal(1 / 3.0, rank.TauB!.Value, 1e-15);
        Assert.Equal(0.5, rank.Spearman!.Value, 1e-15);
        Assert.Equal(1, rank.ExactP()!.Value, 1e-15);
        Assert.Null(new RankCorrelation([1, 1], [1, 2]).TauB);
    }

    [Fact]
    public void Leniency_ConstantShift_IsItsHalf()
    {
        var model = LeniencyModel.Of([("p", "a", 3), ("p", "b", 1), ("q", "a", 6), ("q", "b", 4)])!;
        Assert.Equal(1, model.Leniency["a"], 1e-12);
        Assert.Equal(3.5, model.GrandMean, 1e-12);
        Assert.Contains("share no item", Assert.Throws<ArgumentException>(() => LeniencyModel.Of([("p", "a", 3), ("q", "b", 1)])).Message);
    }

    // Both errors coincide where the table is as chance would have it.
    [Fact]
    public void KappaErrors_Independence_Coincide()
    {
        var table = new double[,] { { 8, 12 }, { 12, 18 } };
        Assert.Equal(KappaErrors.Null(table)!.Value, KappaErrors.Asymptotic(table)!.Value, 1e-12);
    }
}
