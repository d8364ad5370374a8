using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;
using Playground.Statistics.Sampling;

namespace Playground.Statistics.PairedTests;

/// <summary>The mean difference over pairs drawn anew with replacement; pairs stay together (Efron and Tibshirani 1993, chapters 13 and 14).</summary>
public sealed class PairedBootstrap
{
    readonly double[] differences;
    readonly double[] means;

    PairedBootstrap(double[] differences, double[] means) => (this.differences, this.means) = (differences, means);

    public double Mean => Moments.Mean(differences);

    /// <summary>The deviation of the drawn means, their mean square taken around their mean.</summary>
    public double StandardError => Math.Sqrt(Moments.SumOfSquares(means) / means.Length);

    /// <summary>The share of drawn means at or below 0.</summary>
    public double ShareAtOrBelowZero => means.Count(mean => mean <= 0) / (double)means.Length;

    /// <summary>The drawn means, ascending.</summary>
    public IReadOnlyList<double> Means => means;

    /// <returns><c>null</c> without differences.</returns>
    /// <exception cref="ArgumentException">A difference is no number.</exception>
    public static PairedBootstrap? Run(IReadOnlyList<double> differences, int rounds = 10_000, ulong seed = 1)
    {
        Inputs.RequireFinite(differences, nameof(differences));
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 2);
        if (differences.Count == 0)
            return null;
        double[] values = [.. differences];
        var means = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var random = new SeededRandom(seed, (ulong)round);
            var sum = 0.0;
            for (var i = 0; i < values.Length; i++)
                sum += values[random.NextIndex(values.Length)];
            means[round] = sum / values.Length;
        }
        Array.Sort(means);
        return new(values, means);
    }

    /// <summary>All nⁿ draws instead of some, for a handful of differences.</summary>
    /// <returns><c>null</c> without differences.</returns>
    public static PairedBootstrap? RunExact(IReadOnlyList<double> differences)
    {
        Inputs.RequireFinite(differences, nameof(differences));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(differences.Count, 7);
        if (differences.Count == 0)
            return null;
        IEnumerable<double> sums = [0];
        for (var i = 0; i < differences.Count; i++)
            sums = sums.SelectMany(sum => differences.Select(value => sum + value));
        return new([.. differences], [.. sums.Select(sum => sum / differences.Count).Order()]);
    }

    /// <summary>A quantile of the drawn means (type 7).</summary>
    public double Quantile(double share) => Quantiles.Of(means, share);

    /// <summary>The percentile interval.</summary>
    public Estimate Percentile(double confidence = 0.95) => new(Mean, Quantile(0.5 - confidence / 2), Quantile(0.5 + confidence / 2));

    /// <summary>a of BCa, exact by the jackknife of the mean: Σ d³/(6·(Σ d²)^1.5); 0 where nothing varies.</summary>
    public double Acceleration
    {
        get
        {
            var (mean, squares, cubes) = (Mean, 0.0, 0.0);
            foreach (var value in differences)
            {
                squares += Math.Pow(value - mean, 2);
                cubes += Math.Pow(value - mean, 3);
            }
            return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
        }
    }

    /// <summary>z₀ of BCa: the normal quantile of the share of drawn means below the mean, ties as half.</summary>
    public double Bias
    {
        get
        {
            var (mean, slack) = (Mean, 1e-12 * Math.Max(1e-300, differences.Max(Math.Abs)));
            var below = means.Sum(value => value < mean - slack ? 1 : value > mean + slack ? 0 : 0.5);
            return NormalDistribution.Quantile(Math.Clamp(below / means.Length, 0.5 / means.Length, 1 - 0.5 / means.Length));
        }
    }

    /// <summary>The interval corrected for bias and skew (BCa).</summary>
    public Estimate Bca(double confidence = 0.95) => new(Mean, Quantile(Adjusted(0.5 - confidence / 2)), Quantile(Adjusted(0.5 + confidence / 2)));

    double Adjusted(double share)
    {
        var (bias, z) = (Bias, NormalDistribution.Quantile(share));
        return NormalDistribution.Cumulative(bias + (bias + z) / (1 - Acceleration * (bias + z)));
    }
}
