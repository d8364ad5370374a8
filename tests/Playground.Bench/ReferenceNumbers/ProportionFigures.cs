using Playground.Statistics.Intervals;
using Playground.Statistics.Proportions;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Rates and their intervals.</summary>
static class ProportionFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("k", "n", "say"), new() { ["say"] = one => Refusal.Of(() => ProportionInterval.Of(one.Whole("k"), one.Whole("n"))) }, "n"),
        new(one => one.HasAll("k", "n", "c"), new()
        {
            ["pass_at_k"] = one => PassAtK.AnyOf((int)one.Whole("n"), (int)one.Whole("c"), (int)one.Whole("k")),
            ["pass_hat_k"] = one => PassAtK.AllOf((int)one.Whole("n"), (int)one.Whole("c"), (int)one.Whole("k")),
            ["biased_1_minus_1_minus_p_k"] = one => 1 - Math.Pow(1 - one.Number("c") / one.Number("n"), one.Number("k")),
            ["p_to_the_k"] = one => Math.Pow(one.Number("c") / one.Number("n"), one.Number("k")),
            ["refuse"] = one => Refusal.Of(() => PassAtK.AnyOf((int)one.Whole("n"), (int)one.Whole("c"), (int)one.Whole("k"))),
            ["say"] = one => Refusal.Of(() => PassAtK.AnyOf((int)one.Whole("n"), (int)one.Whole("c"), (int)one.Whole("k"))),
        }),
        new(one => one.HasAll("k", "n"), new()
        {
            ["rate"] = one => Interval(one, ProportionMethod.Wilson)!.Share,
            ["wald"] = one => Bounds(Interval(one, ProportionMethod.Wald)),
            ["wilson"] = one => Bounds(Interval(one, ProportionMethod.Wilson)),
            ["wilson_continuity"] = one => Bounds(Interval(one, ProportionMethod.WilsonContinuity)),
            ["clopper_pearson"] = one => Bounds(Interval(one, ProportionMethod.ClopperPearson)),
            ["jeffreys"] = one => Bounds(Interval(one, ProportionMethod.Jeffreys)),
            ["jeffreys_brown_cai_dasgupta"] = one => Bounds(Interval(one, ProportionMethod.JeffreysModified)),
            ["agresti_coull"] = one => Bounds(Interval(one, ProportionMethod.AgrestiCoull)),
            // At one half R drops the correction.
            ["R_prop.test_correct_TRUE"] = one => Bounds(Interval(one, ProportionMethod.Wilson)),
        }),
        new(one => one.HasAll("strata"), new()
        {
            ["pooled_rate"] = one => Strata(one).PooledRate,
            ["weighted_rate"] = one => Strata(one).Rate,
            ["se"] = one => Strata(one).StandardError,
            ["ci95_wald"] = one => Bounds(Strata(one).Wald),
            ["effective_n"] = one => Strata(one).EffectiveCases,
            ["ci95_wilson_at_effective_n"] = one => Bounds(Strata(one).Wilson),
            ["ci95_mover_wilson"] = one => Bounds(Strata(one).Mover),
            ["say"] = one => Refusal.Of(() => Strata(one)),
        }),
        new(one => one.HasAll("k1", "n1", "k2", "n2"), new()
        {
            ["difference"] = one => Two(one, (a, b, c, d) => TwoProportions.Newcombe(a, b, c, d))!.Share,
            ["newcombe"] = one => Bounds(Two(one, (a, b, c, d) => TwoProportions.Newcombe(a, b, c, d))),
            ["agresti-caffo"] = one => Bounds(Two(one, (a, b, c, d) => TwoProportions.AgrestiCaffo(a, b, c, d))),
            ["wald"] = one => Bounds(Two(one, (a, b, c, d) => TwoProportions.Wald(a, b, c, d))),
            ["fisher_p"] = one => FisherExact.TwoSided(one.Whole("k1"), one.Whole("n1") - one.Whole("k1"), one.Whole("k2"), one.Whole("n2") - one.Whole("k2")),
            ["boschloo_p"] = one => BoschlooExact.TwoSided(one.Whole("k1"), one.Whole("n1"), one.Whole("k2"), one.Whole("n2")),
        }),
    ];

    static ShareInterval? Interval(ReferenceCase one, ProportionMethod method) => ProportionInterval.Of(one.Whole("k"), one.Whole("n"), method, one.Has("level") ? one.Number("level") : 0.95);

    static StratifiedRate Strata(ReferenceCase one) => StratifiedRate.Of(
        [.. one.Node("strata")!.AsArray().Select(stratum => new Stratum((long)ReferenceCase.Number(stratum!["k"]), (long)ReferenceCase.Number(stratum["n"]), ReferenceCase.Number(stratum["weight"])))]);

    static ShareInterval? Two(ReferenceCase one, Func<long, long, long, long, ShareInterval?> of) => of(one.Whole("k1"), one.Whole("n1"), one.Whole("k2"), one.Whole("n2"));

    static double[]? Bounds(ShareInterval? interval) => interval is null ? null : [interval.Lower, interval.Upper];
}
