using Playground.Statistics.Distributions;
using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PairedTests;

/// <summary>The mean of x − y over pairs, with Student's t (Student 1908).</summary>
/// <param name="Interval"><c>null</c> for a single pair: it has no spread.</param>
/// <param name="Deviation">Of the differences, divisor n − 1; <c>null</c> for a single pair.</param>
/// <param name="StandardError">Deviation/√n.</param>
/// <param name="T"><c>null</c> where the difference never varies: t would be infinite, or 0/0.</param>
/// <param name="P">Two-sided, n − 1 degrees of freedom; <c>null</c> as t.</param>
public sealed record PairedDifference(int Pairs, double Mean, double? Deviation, double? StandardError, double? T, double? P, Estimate? Interval)
{
    /// <returns><c>null</c> without pairs.</returns>
    /// <exception cref="ArgumentException">The sides don't pair up, or hold what is no number.</exception>
    public static PairedDifference? Of(IReadOnlyList<double> x, IReadOnlyList<double> y, double confidence = 0.95)
    {
        var differences = Inputs.Differences(x, y);
        if (differences.Length == 0)
            return null;
        var mean = Moments.Mean(differences);
        if (differences.Length == 1)
            return new(1, mean, null, null, null, null, null);
        var degrees = differences.Length - 1;
        var deviation = Math.Sqrt(Moments.Variance(differences));
        // What only differs by rounding doesn't vary.
        if (deviation <= 1e-14 * Math.Max(Math.Abs(mean), Largest(x, y)))
            return new(differences.Length, mean, 0, 0, null, null, new(mean, mean, mean));
        var error = deviation / Math.Sqrt(differences.Length);
        var reach = StudentT.Quantile(0.5 + confidence / 2, degrees) * error;
        return new(differences.Length, mean, deviation, error, mean / error, StudentT.TwoSided(mean / error, degrees), new(mean, mean - reach, mean + reach));
    }

    static double Largest(IReadOnlyList<double> x, IReadOnlyList<double> y) => Math.Max(x.Max(Math.Abs), y.Max(Math.Abs));
}
