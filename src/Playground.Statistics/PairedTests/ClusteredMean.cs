using Playground.Statistics.Distributions;
using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PairedTests;

/// <summary>A mean over items that come in clusters, such as repeats of one prompt, and its standard errors.</summary>
/// <param name="Independent">s/√n, as if there were no clusters.</param>
/// <param name="Cr0">Σ over clusters of squared sums of residuals, under the root, over n (Liang and Zeger 1986; Miller 2024, Adding error bars to evals).</param>
/// <param name="Cr1">CR0·√(G/(G − 1)): with a t of G − 1 degrees, as Stata has it for a mean.</param>
/// <param name="Cr2">Bell and McCaffrey 2002, with Satterthwaite's degrees: the one to take below thirty clusters.</param>
/// <param name="Cr2Degrees">Of the t that belongs to <paramref name="Cr2"/>.</param>
public sealed record ClusteredMean(double Mean, int Items, int Clusters, double Independent, double Cr0, double Cr1, double Cr2, double Cr2Degrees)
{
    /// <returns><c>null</c> with fewer than two clusters: residuals of one sum to 0, and the error would be a 0 that means nothing.</returns>
    /// <exception cref="ArgumentException">An item has no cluster, or is no number.</exception>
    public static ClusteredMean? Of(IReadOnlyList<double> values, IReadOnlyList<string> clusters)
    {
        Inputs.RequirePairs(values, clusters, nameof(clusters));
        Inputs.RequireFinite(values, nameof(values));
        var (n, mean) = (values.Count, values.Count == 0 ? 0 : Moments.Mean(values));
        var groups = values.Zip(clusters).GroupBy(item => item.Second, item => item.First - mean).Select(group => (Size: (double)group.Count(), Sum: group.Sum())).ToArray();
        if (groups.Length < 2)
            return null;
        var cr0 = Math.Sqrt(groups.Sum(group => group.Sum * group.Sum)) / n;
        // A cluster of size m has the adjustment (1 − m/n)^(−1/2) along its mean.
        var cr2 = Math.Sqrt(groups.Sum(group => group.Sum * group.Sum / (1 - group.Size / n))) / n;
        var correction = Math.Sqrt(groups.Length / (groups.Length - 1.0));
        return new(mean, n, groups.Length, Math.Sqrt(Moments.Variance(values) / n), cr0, cr0 * correction, cr2, Satterthwaite([.. groups.Select(group => group.Size)], n));
    }

    /// <summary>Two-sided p of a mean of 0 for one of the errors; a normal law where <paramref name="degrees"/> is <c>null</c>.</summary>
    public double? P(double error, double? degrees) => error > 0
        ? degrees is { } known ? StudentT.TwoSided(Mean / error, known) : 2 * NormalDistribution.Cumulative(-Math.Abs(Mean / error))
        : null;

    /// <summary>Mean ± quantile·error.</summary>
    public Estimate Interval(double error, double? degrees, double confidence = 0.95)
    {
        var share = 0.5 + confidence / 2;
        var reach = error * (degrees is { } known ? StudentT.Quantile(share, known) : NormalDistribution.Quantile(share));
        return new(Mean, Mean - reach, Mean + reach);
    }

    // ν = (tr G)²/tr G² with G_gh = g_gᵀ(I − H)g_h over clusters, which for a mean is closed: a = m/(1 − m/n), G_gg = a·(1 − m/n), G_gh = −√(a_g·a_h·m_g·m_h)/n.
    static double Satterthwaite(double[] sizes, int n)
    {
        var weights = Array.ConvertAll(sizes, m => m / (1 - m / n));
        var (trace, squares) = (0.0, 0.0);
        for (var g = 0; g < sizes.Length; g++)
            for (var h = 0; h < sizes.Length; h++)
            {
                var entry = (g == h ? weights[g] : 0) - Math.Sqrt(weights[g] * weights[h] * sizes[g] * sizes[h]) / n;
                trace += g == h ? entry : 0;
                squares += entry * entry;
            }
        return trace * trace / squares;
    }
}
