using Playground.Statistics.Distributions;

namespace Playground.Statistics.RaterAgreement;

/// <summary>A coefficient (pₐ − pₑ)/(1 − pₑ) with its error over items drawn from many (Gwet 2014).</summary>
/// <param name="Observed">pₐ, the share of pairs of ratings that agree, as weighted.</param>
/// <param name="Expected">pₑ, what chance would give.</param>
/// <param name="StandardError"><c>null</c> for a single item.</param>
public sealed record ChanceCorrectedAgreement(double Value, double Observed, double Expected, double? StandardError, int Items)
{
    /// <summary>Value ± t·error with n − 1 degrees, at most 1.</summary>
    public (double Lower, double Upper)? Interval(double confidence = 0.95) => StandardError is not { } error ? null
        : (Value - StudentT.Quantile(0.5 + confidence / 2, Items - 1) * error, Math.Min(1, Value + StudentT.Quantile(0.5 + confidence / 2, Items - 1) * error));

    /// <summary>Two-sided p of no agreement beyond chance; <c>null</c> where there is no error.</summary>
    public double? P => StandardError switch { null => null, 0 => Value == 0 ? 1 : 0, { } error => StudentT.TwoSided(Value / error, Items - 1) };
}
