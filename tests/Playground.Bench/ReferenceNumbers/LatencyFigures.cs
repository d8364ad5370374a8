using Playground.Statistics.Intervals;
using Playground.Statistics.Summaries;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Times and prices.</summary>
static class LatencyFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("x", "quantiles"), new()
        {
            ["quantiles"] = one => one.Node("quantiles")!.AsObject().ToDictionary(type => type.Key, type => (object?)one.Numbers("probabilities")
                .Select(p => SampleQuantile.Of(one.Numbers("x"), p, (QuantileType)(type.Key[^1] - '0'))).ToArray()),
        }),
        new(one => one.HasAll("x", "hodges_lehmann"), new()
        {
            ["mean"] = one => one.Numbers("x").Average(), ["median"] = one => RobustCentre.Median(one.Numbers("x")), ["hodges_lehmann"] = one => HodgesLehmann.Of(one.Numbers("x"))!.Value,
            ["R_hodges_lehmann_exact"] = one => HodgesLehmann.Of(one.Numbers("x"))!.Value, ["hodges_lehmann_ci95_exact"] = one => Bounds(HodgesLehmann.Of(one.Numbers("x"))),
            ["trimmed_mean_0.1"] = one => RobustCentre.Trimmed(one.Numbers("x"), 0.1), ["trimmed_mean_0.2"] = one => RobustCentre.Trimmed(one.Numbers("x"), 0.2),
            ["trimmed_mean_0.25"] = one => RobustCentre.Trimmed(one.Numbers("x"), 0.25), ["trimmed_mean_0.2_se_yuen"] = one => RobustCentre.TrimmedError(one.Numbers("x"), 0.2),
            ["mad"] = one => RobustCentre.MedianAbsoluteDeviation(one.Numbers("x")), ["mad_normal_consistent"] = one => RobustCentre.MedianAbsoluteDeviation(one.Numbers("x")) * RobustCentre.NormalConsistent,
            ["winsorized_mean_0.1"] = one => RobustCentre.Winsorized(one.Numbers("x"), 0.1), ["geometric_mean"] = one => RobustCentre.Geometric(one.Numbers("x")),
            ["harmonic_mean"] = one => RobustCentre.Harmonic(one.Numbers("x")),
        }),
        new(one => one.HasAll("x", "y"), new()
        {
            ["shift_median_of_differences"] = one => HodgesLehmann.Shift(one.Numbers("x"), one.Numbers("y"))!.Value, ["R_estimate"] = one => HodgesLehmann.Shift(one.Numbers("x"), one.Numbers("y"))!.Value,
            ["ci95_exact"] = one => Bounds(HodgesLehmann.Shift(one.Numbers("x"), one.Numbers("y"))),
        }),
        new(one => one.HasAll("x", "log_mean"), new()
        {
            ["n"] = one => LogNormal.Of(one.Numbers("x"))!.Count, ["log_mean"] = one => LogNormal.Of(one.Numbers("x"))!.LogMean, ["log_sd"] = one => LogNormal.Of(one.Numbers("x"))!.LogDeviation,
            ["geometric_mean"] = one => LogNormal.Of(one.Numbers("x"))!.GeometricMean.Value, ["geometric_mean_ci95"] = one => Bounds(LogNormal.Of(one.Numbers("x"))!.GeometricMean),
            ["lognormal_mean_estimate"] = one => LogNormal.Of(one.Numbers("x"))!.Mean.Value, ["mean_ci95_cox"] = one => Bounds(LogNormal.Of(one.Numbers("x"))!.Mean),
            ["mean_ci95_cox_modified_t"] = one => Bounds(LogNormal.Of(one.Numbers("x"))!.MeanModified), ["prediction_interval95"] = one => Bounds(LogNormal.Of(one.Numbers("x"))!.Prediction),
        }),
        new(one => one.HasAll("x", "weights"), new()
        {
            ["inverted_cdf"] = one => Each(one, sample => sample.InvertedCdf), ["Hmisc_frequency_weights_type7"] = one => Each(one, sample => sample.Repeated),
            ["Hmisc_i_over_n"] = one => Each(one, sample => sample.Interpolated), ["statsmodels_averaged"] = one => Each(one, sample => sample.AveragedInvertedCdf),
            ["weighted_mean"] = one => Weighted(one).Mean, ["weighted_variance_frequency"] = one => Weighted(one).FrequencyVariance,
            ["weighted_variance_population"] = one => Weighted(one).PopulationVariance, ["effective_n_kish"] = one => Weighted(one).EffectiveCount, ["say"] = one => Refusal.Of(() => Weighted(one)),
        }),
    ];

    static WeightedSample Weighted(ReferenceCase one) => WeightedSample.Of(one.Numbers("x"), one.Numbers("weights"));

    static double[] Each(ReferenceCase one, Func<WeightedSample, Func<double, double>> of) => [.. one.Numbers("probabilities").Select(of(Weighted(one)))];

    static double[]? Bounds(Estimate? estimate) => estimate is null ? null : [estimate.Lower, estimate.Upper];
}
