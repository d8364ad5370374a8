using Playground.Statistics.Intervals;
using Playground.Statistics.PairedTests;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Two systems on the same items.</summary>
static class PairedFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("b", "c"), new()
        {
            ["exact_p"] = one => Mc(one).ExactP, ["midp_p"] = one => Mc(one).MidP, ["chi2"] = one => Mc(one).ChiSquared, ["chi2_p"] = one => Mc(one).ChiSquaredP,
            ["chi2_corrected"] = one => Mc(one).CorrectedChiSquared, ["chi2_corrected_p"] = one => Mc(one).CorrectedP,
            ["difference_of_rates"] = one => McNemar.Difference(one.Whole("b"), one.Whole("c"), (long)one.Table("table").Sum(row => row.Sum())),
            ["refuse"] = one => Refusal.Of(() => Mc(one).ChiSquared),
        }, "table"),
        new(one => one.HasAll("d", "plus"), new()
        {
            ["plus"] = one => SignTest.Of(one.Numbers("d")).Plus, ["minus"] = one => SignTest.Of(one.Numbers("d")).Minus,
            ["ties"] = one => SignTest.Of(one.Numbers("d")).Ties, ["p"] = one => SignTest.Of(one.Numbers("d")).P,
        }),
        new(one => one.HasAll("d", "normal", "exact"), new()
        {
            ["normal"] = one => one.Node("normal")!.AsObject().ToDictionary(rule => rule.Key, rule => (object?)Normal(one.Numbers("d"), rule.Key)),
            ["exact"] = one => one.Node("exact")!.AsObject().ToDictionary(rule => rule.Key, rule => (object?)Exact(one.Numbers("d"), rule.Key)),
            ["R_wilcox.test_corrected_p"] = one => new SignedRanks(one.Numbers("d")).Normal(corrected: true)?.P,
            ["coin_pratt_asymptotic_p"] = one => new SignedRanks(one.Numbers("d"), ZeroRule.Pratt).Normal()?.P,
        }),
        new(one => one.HasAll("d", "permutations"), new()
        {
            ["permutations"] = one => Math.Pow(2, one.Numbers("d").Length), ["sum"] = one => one.Numbers("d").Sum(),
            ["p_two_sided"] = one => PermutationTest.Of(one.Numbers("d")).P, ["scipy_two_sided"] = one => PermutationTest.Of(one.Numbers("d")).P,
            ["p_greater"] = one => PermutationTest.Of(one.Numbers("d"), Alternative.Greater).P,
        }),
        new(one => one.HasAll("d", "resamples"), new()
        {
            ["mean"] = one => Boot(one).Mean, ["bootstrap_se"] = one => Boot(one).StandardError,
            ["plug_in_se_exact"] = one => one.Numbers("d") is var d ? Math.Sqrt(d.Sum(value => Math.Pow(value - d.Average(), 2))) / d.Length : null,
            ["bootstrap_quantiles"] = one => one.Node("bootstrap_quantiles")!.AsObject().ToDictionary(share => share.Key, share => (object?)Boot(one).Quantile(Parse(share.Key))),
            ["percentile_ci95"] = one => Bounds(Boot(one).Percentile()), ["bca_ci95"] = one => Bounds(Boot(one).Bca()),
            ["bca_acceleration"] = one => Boot(one).Acceleration, ["bca_z0"] = one => Boot(one).Bias, ["share_at_or_below_zero"] = one => Boot(one).ShareAtOrBelowZero,
        }, "resamples"),
        new(one => one.HasAll("d", "distribution"), new()
        {
            ["distribution"] = one => PairedBootstrap.RunExact(one.Numbers("d"))!.Means, ["se"] = one => PairedBootstrap.RunExact(one.Numbers("d"))!.StandardError,
            ["percentile_type7"] = one => Bounds(PairedBootstrap.RunExact(one.Numbers("d"))!.Percentile()),
        }),
        new(one => one.HasAll("d", "cluster"), new()
        {
            ["n"] = one => Clustered(one)!.Items, ["clusters"] = one => Clustered(one)!.Clusters, ["mean"] = one => Clustered(one)!.Mean, ["se_iid"] = one => Clustered(one)!.Independent,
            ["se_miller_no_correction"] = one => one.Has("say") ? Refusal.Of(() => Clustered(one)) : Clustered(one)!.Cr0, ["say"] = one => Refusal.Of(() => Clustered(one)),
            ["se_CR1_stata"] = one => Clustered(one)!.Cr1, ["se_CR1_G_over_G_1"] = one => Clustered(one)!.Cr1, ["t_df_G_1"] = one => Clustered(one)!.Clusters - 1,
            ["ci95_CR1_t"] = one => Clustered(one) is { } mean ? Bounds(mean.Interval(mean.Cr1, mean.Clusters - 1)) : null,
            ["p_CR1_t"] = one => Clustered(one) is { } mean ? mean.P(mean.Cr1, mean.Clusters - 1) : null,
            ["ci95_miller_z"] = one => Clustered(one) is { } mean ? Bounds(mean.Interval(mean.Cr0, null)) : null,
            ["se_CR2"] = one => Clustered(one)!.Cr2, ["CR2_satterthwaite_df"] = one => Clustered(one)!.Cr2Degrees,
            ["CR2_satterthwaite_p"] = one => Clustered(one) is { } mean ? mean.P(mean.Cr2, mean.Cr2Degrees) : null,
        }),
        new(one => one.HasAll("d"), new()
        {
            ["p"] = one => new SignedRanks(one.Numbers("d")).P(), ["w_plus"] = one => new SignedRanks(one.Numbers("d")).Plus,
            ["say"] = one => Refusal.Of(() => new SignedRanks(one.Numbers("d")).Normal()),
        }),
        new(one => one.HasAll("x", "y"), new()
        {
            ["n"] = one => Pairs(one)!.Pairs, ["mean_difference"] = one => Pairs(one)!.Mean, ["sd_difference"] = one => Pairs(one)!.Deviation, ["se"] = one => Pairs(one)!.StandardError,
            ["t"] = one => Pairs(one)!.T, ["df"] = one => Pairs(one)!.Pairs - 1, ["p"] = one => Pairs(one)!.P, ["ci95"] = one => Bounds(Pairs(one)!.Interval),
            ["cohen_dz"] = one => EffectSizes.CohenDz(one.Numbers("x"), one.Numbers("y")), ["cohen_dav_pooled"] = one => EffectSizes.CohenDav(one.Numbers("x"), one.Numbers("y")),
            ["cohen_drm"] = one => EffectSizes.CohenDrm(one.Numbers("x"), one.Numbers("y")), ["hedges_gz_exact"] = one => EffectSizes.HedgesGz(one.Numbers("x"), one.Numbers("y")),
            ["hedges_g_pooled_exact_df_2n_2"] = one => EffectSizes.HedgesGav(one.Numbers("x"), one.Numbers("y")),
            ["hedges_g_pooled_approx"] = one => EffectSizes.CohenDav(one.Numbers("x"), one.Numbers("y")) * EffectSizes.HedgesApproximation(2 * one.Numbers("x").Length - 2),
            ["cliff_delta"] = one => EffectSizes.CliffDelta(one.Numbers("x"), one.Numbers("y")), ["vargha_delaney_A"] = one => EffectSizes.VarghaDelaney(one.Numbers("x"), one.Numbers("y")),
            ["common_language_paired"] = one => EffectSizes.CommonLanguage(one.Numbers("x"), one.Numbers("y")), ["say"] = one => Refusal.Of(() => Pairs(one)?.P),
        }),
    ];

    static McNemar Mc(ReferenceCase one) => McNemar.Of(one.Whole("b"), one.Whole("c"));

    static PairedDifference? Pairs(ReferenceCase one) => PairedDifference.Of(one.Numbers("x"), one.Numbers("y"));

    static PairedBootstrap Boot(ReferenceCase one) => PairedBootstrap.Run(one.Numbers("d"), 100_000)!;

    static ClusteredMean? Clustered(ReferenceCase one) => ClusteredMean.Of(one.Numbers("d"), [.. one.Node("cluster")!.AsArray().Select(cluster => cluster!.ToString())]);

    static Dictionary<string, object?> Normal(double[] d, string rule)
    {
        var ranks = new SignedRanks(d, Rule(rule));
        var normal = ranks.Normal(rule.EndsWith("corrected", StringComparison.Ordinal));
        return new() { ["statistic_min"] = Math.Min(ranks.Plus, ranks.Minus), ["z"] = normal?.Z, ["p"] = normal?.P };
    }

    static Dictionary<string, object?> Exact(double[] d, string rule)
    {
        var ranks = new SignedRanks(d, Rule(rule));
        return new() { ["w_plus"] = ranks.Plus, ["n_used"] = ranks.Used, ["p_two_sided"] = ranks.P(), ["p_greater"] = ranks.P(Alternative.Greater), ["p_less"] = ranks.P(Alternative.Less) };
    }

    static ZeroRule Rule(string name) => name.Split(' ')[0] switch { "pratt" => ZeroRule.Pratt, "zsplit" => ZeroRule.Split, _ => ZeroRule.Drop };

    static double[]? Bounds(Estimate? estimate) => estimate is null ? null : [estimate.Lower, estimate.Upper];

    static double Parse(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
