using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.Drift;

/// <summary>Whether values of one side tend to be larger than those of another (Mann and Whitney 1947).</summary>
public sealed class MannWhitney
{
    /// <summary>Up to so many values in all the exact law is quick.</summary>
    public const int MostExact = 200;

    readonly double[] ranks;
    readonly int first, second;

    MannWhitney(double[] ranks, int first, int second)
    {
        (this.ranks, this.first, this.second) = (ranks, first, second);
        U = ranks.Take(first).Sum() - first * (first + 1) / 2.0;
    }

    /// <summary>Pairs in which the first side is larger, ties as half.</summary>
    public double U { get; }

    /// <summary>U over all pairs: the probability that the first is larger, ties as half.</summary>
    public double Auc => U / first / second;

    /// <returns><c>null</c> where a side is empty.</returns>
    /// <exception cref="ArgumentException">A value is no number.</exception>
    public static MannWhitney? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        Inputs.RequireFinite(x, nameof(x));
        Inputs.RequireFinite(y, nameof(y));
        return x.Count == 0 || y.Count == 0 ? null : new(Ranks.Of([.. x, .. y]), x.Count, y.Count);
    }

    /// <summary>Two-sided p by the normal law, whose variance knows of ties; 1 where all values are equal.</summary>
    public double NormalP(bool corrected = true)
    {
        double n = first + second;
        var variance = first * (double)second / 12 * (n + 1 - Ranks.TieTerm(ranks) / (n * (n - 1)));
        if (!(variance > 0))
            return 1;
        var gap = Math.Max(0, Math.Abs(U - first * (double)second / 2) - (corrected ? 0.5 : 0));
        return Math.Min(1, 2 * NormalDistribution.Cumulative(-gap / Math.Sqrt(variance)));
    }

    /// <summary>Two-sided p over all ways to split the mid-ranks, ties and all.</summary>
    /// <returns><c>null</c> beyond <see cref="MostExact"/> values: take <see cref="NormalP"/>.</returns>
    public double? ExactP()
    {
        if (first + second > MostExact)
            return null;
        int[] doubled = Array.ConvertAll(ranks, rank => (int)Math.Round(2 * rank));
        var law = SubsetSums.OfSize(doubled, first);
        var mean = first * (first + second + 1.0);
        var gap = Math.Abs(doubled.Take(first).Sum() - mean) - 1e-9;
        return Math.Min(1, law.Index().Where(sum => Math.Abs(sum.Index - mean) >= gap).Sum(sum => sum.Item));
    }
}
