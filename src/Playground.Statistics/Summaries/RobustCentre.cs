using Playground.Statistics.Numerics;

namespace Playground.Statistics.Summaries;

/// <summary>Centres of skewed values with outliers, as times and prices are. Each is <c>null</c> of no values.</summary>
public static class RobustCentre
{
    /// <summary>What makes the median absolute deviation equal the deviation of a normal law; R's constant.</summary>
    public const double NormalConsistent = 1.4826;

    public static double? Median(IReadOnlyList<double> values) => SampleQuantile.Of(values, 0.5);

    /// <summary>The mean of what is left when ⌊n·share⌋ values are dropped at each end; the median where nothing would be.</summary>
    /// <param name="share">0 … ½ of each end.</param>
    public static double? Trimmed(IReadOnlyList<double> values, double share)
    {
        var (sorted, cut) = Cut(values, share);
        if (sorted.Length == 0)
            return null;
        return 2 * cut >= sorted.Length ? Median(sorted) : Moments.Mean(sorted[cut..^cut]);
    }

    /// <summary>The mean with those values moved to the nearest that is kept.</summary>
    public static double? Winsorized(IReadOnlyList<double> values, double share)
    {
        var (sorted, cut) = Cut(values, share);
        if (sorted.Length == 0)
            return null;
        return 2 * cut >= sorted.Length ? Median(sorted) : Moments.Mean(Winsorized(sorted, cut));
    }

    /// <summary>Of the trimmed mean: winsorized deviation·√n over the number of values left (Tukey and McLaughlin 1963; Yuen 1974).</summary>
    /// <returns><c>null</c> where fewer than two values are left.</returns>
    public static double? TrimmedError(IReadOnlyList<double> values, double share)
    {
        var (sorted, cut) = Cut(values, share);
        double n = sorted.Length;
        var left = n - 2 * cut;
        return left < 2 ? null : Math.Sqrt(Moments.Variance(Winsorized(sorted, cut)) * n) / left;
    }

    /// <summary>The median of distances to the median; times <see cref="NormalConsistent"/> it compares with a deviation.</summary>
    public static double? MedianAbsoluteDeviation(IReadOnlyList<double> values) =>
        Median(values) is { } median ? Median([.. values.Select(value => Math.Abs(value - median))]) : null;

    /// <summary>exp of the mean logarithm.</summary>
    /// <exception cref="ArgumentException">A value isn't above 0: it has no logarithm; the message says which.</exception>
    public static double? Geometric(IReadOnlyList<double> values)
    {
        var logs = LogNormal.Logarithms(values);
        return logs.Length == 0 ? null : Math.Exp(Moments.Mean(logs));
    }

    /// <summary>1 over the mean of 1/x: of rates over the same amount.</summary>
    /// <inheritdoc cref="Geometric"/>
    public static double? Harmonic(IReadOnlyList<double> values)
    {
        _ = LogNormal.Logarithms(values);
        return values.Count == 0 ? null : values.Count / values.Sum(value => 1 / value);
    }

    static (double[] Sorted, int Cut) Cut(IReadOnlyList<double> values, double share)
    {
        Inputs.RequireFinite(values, nameof(values));
        if (!(share is >= 0 and <= 0.5))
            throw new ArgumentOutOfRangeException(nameof(share), share, "At most one half is dropped at each end.");
        return ([.. values.Order()], (int)Math.Floor(values.Count * share));
    }

    static double[] Winsorized(double[] sorted, int cut) => [.. sorted.Select(value => Math.Clamp(value, sorted[cut], sorted[^(cut + 1)]))];
}
