using Playground.Statistics.PredictionPowered;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Means and strengths from people, corrected by a judge.</summary>
static class JudgeFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("X", "Y"), new()
        {
            ["human_only"] = one => Describe(Logistic(one, 0)), ["ppi_lam_0.5"] = one => Describe(Logistic(one, 0.5)), ["ppi"] = one => Describe(Logistic(one, 1)),
            ["ppi_plus_plus"] = one => Logistic(one, null) is var fit ? new Dictionary<string, object?>(Describe(fit)) { ["lam_of_interval"] = fit.Lambda, ["theta_of_interval"] = fit.Coefficients } : null,
        }),
        new(one => one.HasAll("Y", "ppi"), new()
        {
            ["n"] = one => one.Numbers("Y").Length, ["N"] = one => one.Numbers("Yhat_unlabeled").Length, ["correlation"] = one => RectifiedMean.Correlation(one.Numbers("Y"), one.Numbers("Yhat")),
            ["human_mean"] = one => one.Numbers("Y").Average(), ["judge_mean_all"] = one => one.Numbers("Yhat").Concat(one.Numbers("Yhat_unlabeled")).Average(),
            ["lam_unclipped"] = one => RectifiedMean.Unclipped(one.Numbers("Y"), one.Numbers("Yhat"), one.Numbers("Yhat_unlabeled")),
            ["lam"] = one => RectifiedMean.Tuned(one.Numbers("Y"), one.Numbers("Yhat"), one.Numbers("Yhat_unlabeled")),
            ["ppi"] = one => Describe(Mean(one, 1)), ["ppi_plus_plus"] = one => Describe(Mean(one, null)), ["human_only"] = one => Describe(Mean(one, 0)),
            ["effective_sample_ratio"] = one => RectifiedMean.EffectiveSampleRatio(one.Numbers("Y"), one.Numbers("Yhat"), one.Numbers("Yhat_unlabeled")),
        }),
        new(one => one.HasAll("say"), new()
        {
            ["lam"] = one => Mean(one, null).Lambda == 0 ? "0/0: take 0" : null, ["estimate"] = one => Mean(one, null).Value,
            // What people say stands without the judge; nobody, one or a NaN has no interval.
            ["say"] = one => Refusal.Of(() => one.Has("Yhat_unlabeled") ? Mean(one, null).Lambda == 0 ? null : Mean(one, null)
                : one.Has("Y") ? RectifiedMean.Of(one.Numbers("Y"), one.Numbers("Y"), []).Interval : RectifiedMean.Of([double.NaN, 1], [0, 1], []).Interval),
        }),
    ];

    static RectifiedMean Mean(ReferenceCase one, double? lambda) => RectifiedMean.Of(one.Numbers("Y"), one.Numbers("Yhat"), one.Numbers("Yhat_unlabeled"), lambda);

    static Dictionary<string, object?> Describe(RectifiedMean mean) => new()
    {
        ["estimate"] = mean.Value,
        ["se"] = mean.StandardError,
        ["ci95"] = mean.Interval is { } interval ? new[] { interval.Lower, interval.Upper } : null,
    };

    static RectifiedLogistic Logistic(ReferenceCase one, double? lambda) =>
        RectifiedLogistic.Of(one.Table("X"), one.Numbers("Y"), one.Numbers("Yhat"), one.Table("X_unlabeled"), one.Numbers("Yhat_unlabeled"), lambda);

    static Dictionary<string, object?> Describe(RectifiedLogistic fit) => new()
    {
        ["lam"] = fit.Lambda,
        ["theta"] = fit.Coefficients,
        ["se"] = fit.StandardErrors,
        ["package_theta_max_difference"] = 0,
        ["ci95"] = new[] { fit.Coefficients.Select((_, i) => fit.Interval(i).Lower).ToArray(), fit.Coefficients.Select((_, i) => fit.Interval(i).Upper).ToArray() },
    };
}
