using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.Summaries;

/// <summary>Centres and shifts that ranks give (Hodges and Lehmann 1963), with the exact intervals of the rank tests.</summary>
public static class HodgesLehmann
{
    /// <summary>More pairs than this aren't made.</summary>
    public const int MostPairs = 50_000_000;

    /// <summary>The exact law of ranks is used up to so many values; beyond it the normal one.</summary>
    const int MostExact = 200;

    /// <summary>The median of all means of two values, each with itself too.</summary>
    /// <returns><c>null</c> of no values.</returns>
    /// <exception cref="ArgumentException">What is no number, or too many values.</exception>
    public static Estimate? Of(IReadOnlyList<double> values, double confidence = 0.95)
    {
        Inputs.RequireFinite(values, nameof(values));
        if (values.Count == 0)
            return null;
        var means = Pairs(values.Count * (values.Count + 1L) / 2);
        var filled = 0;
        for (var i = 0; i < values.Count; i++)
            for (var j = i; j < values.Count; j++)
                means[filled++] = (values[i] + values[j]) / 2;
        Array.Sort(means);
        var n = values.Count;
        var place = n <= MostExact
            ? Place(SubsetSums.OfAnySize([.. Enumerable.Range(1, n)]), confidence)
            : NormalPlace(n * (n + 1.0) / 4, n * (n + 1.0) * (2.0 * n + 1) / 24, confidence);
        return Around(means, place);
    }

    /// <summary>The median of all x − y: by how much the first side is shifted.</summary>
    /// <inheritdoc cref="Of"/>
    public static Estimate? Shift(IReadOnlyList<double> x, IReadOnlyList<double> y, double confidence = 0.95)
    {
        Inputs.RequireFinite(x, nameof(x));
        Inputs.RequireFinite(y, nameof(y));
        if (x.Count == 0 || y.Count == 0)
            return null;
        var differences = Pairs((long)x.Count * y.Count);
        for (var i = 0; i < differences.Length; i++)
            differences[i] = x[i / y.Count] - y[i % y.Count];
        Array.Sort(differences);
        var (n, m, smallest) = (x.Count, y.Count, x.Count * (x.Count + 1) / 2);
        var place = n + m <= MostExact
            ? Place(SubsetSums.OfSize([.. Enumerable.Range(1, n + m)], n)[smallest..], confidence)
            : NormalPlace((double)n * m / 2, (double)n * m * (n + m + 1) / 12, confidence);
        return Around(differences, place);
    }

    static double[] Pairs(long count) => count <= MostPairs ? new double[count]
        : throw new ArgumentException($"{count:N0} pairs are too many. Take a sample of the values, or the median.");

    // The smallest statistic whose tail is at least (1 − confidence)/2; at least 1.
    static long Place(double[] law, double confidence)
    {
        var (sum, place) = (0.0, 0);
        while ((sum += law[place]) < (1 - confidence) / 2 - 1e-15)
            place++;
        return Math.Max(1, place);
    }

    static long NormalPlace(double mean, double variance, double confidence) =>
        Math.Max(1, (long)Math.Floor(mean - NormalDistribution.Quantile(0.5 + confidence / 2) * Math.Sqrt(variance)));

    static Estimate Around(double[] sorted, long place) => new(Quantiles.Of(sorted, 0.5), sorted[Math.Min(place, sorted.Length) - 1], sorted[Math.Max(0, sorted.Length - place)]);
}
