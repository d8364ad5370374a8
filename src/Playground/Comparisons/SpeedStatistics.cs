using Playground.Statistics.Intervals;

namespace Playground.Comparisons;

/// <summary>A time or a speed over several answers: never one run alone.</summary>
/// <param name="Count">How many answers it rests on.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">For a time, what 95 of 100 answers stay below.</param>
public sealed record SpeedStatistics(int Count, double P50, double P95)
{
    /// <param name="values">Is put in another order.</param>
    /// <returns><c>null</c> without values.</returns>
    public static SpeedStatistics? Of(Span<double> values) =>
        values.Length == 0 ? null : new(values.Length, Quantiles.Select(values, 0.5), Quantiles.Select(values, 0.95));
}
