using Playground.Statistics.Numerics;

namespace Playground.Statistics.Summaries;

/// <summary>Sample quantiles by any definition. A high one of few values is an extrapolation: p99 of ten calls is the slowest of them.</summary>
public static class SampleQuantile
{
    /// <param name="share">0 … 1.</param>
    /// <returns><c>null</c> of no values.</returns>
    /// <exception cref="ArgumentException">A value is no number.</exception>
    public static double? Of(IReadOnlyList<double> values, double share, QuantileType type = QuantileType.Linear)
    {
        Inputs.RequireFinite(values, nameof(values));
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        if (values.Count == 0)
            return null;
        double[] sorted = [.. values.Order()];
        return type < QuantileType.InterpolatedInvertedCdf ? Step(sorted, share, type) : Continuous(sorted, share, type);
    }

    static double Step(double[] sorted, double share, QuantileType type)
    {
        var n = sorted.Length;
        var place = type == QuantileType.ClosestObservation ? n * share - 0.5 : n * share;
        // A place that is whole but for rounding is whole, as R has it.
        var below = (int)Math.Floor(place + Fuzz);
        var isWhole = Math.Abs(place - below) <= Fuzz * Math.Max(1, place);
        var upper = type switch
        {
            QuantileType.InvertedCdf => isWhole ? 0 : 1,
            QuantileType.AveragedInvertedCdf => isWhole ? 0.5 : 1,
            _ => isWhole && below % 2 == 0 ? 0 : 1,
        };
        return Between(sorted, below, upper);
    }

    static double Continuous(double[] sorted, double share, QuantileType type)
    {
        var (a, b) = type switch
        {
            QuantileType.InterpolatedInvertedCdf => (0.0, 1.0),
            QuantileType.Hazen => (0.5, 0.5),
            QuantileType.Weibull => (0, 0),
            QuantileType.Linear => (1, 1),
            QuantileType.MedianUnbiased => (1.0 / 3, 1.0 / 3),
            _ => (3.0 / 8, 3.0 / 8),
        };
        var place = a + share * (sorted.Length + 1 - a - b);
        var below = (int)Math.Floor(place + Fuzz);
        var rest = place - below;
        return Between(sorted, below, Math.Abs(rest) < Fuzz ? 0 : rest);
    }

    const double Fuzz = 4 * 2.220446049250313e-16;

    // Places count from 1; outside are the ends.
    static double Between(double[] sorted, int below, double upper)
    {
        var low = sorted[Math.Clamp(below - 1, 0, sorted.Length - 1)];
        var high = sorted[Math.Clamp(below, 0, sorted.Length - 1)];
        return upper == 0 ? low : upper == 1 ? high : low + upper * (high - low);
    }
}
