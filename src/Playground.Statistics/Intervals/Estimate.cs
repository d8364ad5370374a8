namespace Playground.Statistics.Intervals;

/// <summary>A value with the bounds of its interval, 95% unless said otherwise.</summary>
public sealed record Estimate(double Value, double Lower, double Upper)
{
    /// <summary>
    /// The mean of positive amounts from their sums, with a normal interval of its logarithm: m·exp(±z·s/(m·√n)), by the delta method. On a log
    /// axis it is symmetric, and it never reaches 0.
    /// </summary>
    /// <param name="squares">Sum of the squared amounts.</param>
    /// <returns><c>null</c> without amounts; without a spread, for instance of a single amount, the bounds are the value.</returns>
    public static Estimate? OfMean(double sum, double squares, long count, double confidence = 0.95)
    {
        if (count == 0)
            return null;
        var mean = sum / count;
        var variance = count > 1 ? Math.Max(0, squares - sum * mean) / (count - 1) : 0;
        if (mean <= 0 || variance == 0)
            return new(mean, mean, mean);
        var reach = Math.Exp(NormalDistribution.Quantile(0.5 + confidence / 2) * Math.Sqrt(variance / count) / mean);
        return new(mean, mean / reach, mean * reach);
    }

    public static Estimate operator *(Estimate estimate, double factor) => new(estimate.Value * factor, estimate.Lower * factor, estimate.Upper * factor);
}
