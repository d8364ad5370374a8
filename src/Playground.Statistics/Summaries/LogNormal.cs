using Playground.Statistics.Distributions;
using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.Summaries;

/// <summary>Values whose logarithms are about normal, as times and prices are.</summary>
/// <param name="LogMean">ȳ of the logarithms.</param>
/// <param name="LogDeviation">s of the logarithms, divisor n − 1.</param>
/// <param name="GeometricMean">exp ȳ, with the t interval of the logarithms.</param>
/// <param name="Mean">exp(ȳ + s²/2), with Cox's interval ȳ + s²/2 ± z·√(s²/n + s⁴/(2(n − 1))) (Zhou and Gao 1997).</param>
/// <param name="MeanModified">The same with t instead of z (Olsson 2005), for few values.</param>
/// <param name="Prediction">Where the next value lies: exp(ȳ ± t·s·√(1 + 1/n)).</param>
public sealed record LogNormal(int Count, double LogMean, double LogDeviation, Estimate GeometricMean, Estimate Mean, Estimate MeanModified, Estimate Prediction)
{
    /// <returns><c>null</c> with fewer than two values: one has no interval.</returns>
    /// <exception cref="ArgumentException">A value isn't above 0: it has no logarithm; the message says which.</exception>
    public static LogNormal? Of(IReadOnlyList<double> values, double confidence = 0.95)
    {
        var logs = Logarithms(values);
        double n = logs.Length;
        if (n < 2)
            return null;
        var (mean, variance) = (Moments.Mean(logs), Moments.Variance(logs));
        var (t, z) = (StudentT.Quantile(0.5 + confidence / 2, n - 1), NormalDistribution.Quantile(0.5 + confidence / 2));
        var (s, centre, spread) = (Math.Sqrt(variance), mean + variance / 2, Math.Sqrt(variance / n + variance * variance / (2 * (n - 1))));
        return new(logs.Length, mean, s, Exp(mean, t * s / Math.Sqrt(n)), Exp(centre, z * spread), Exp(centre, t * spread), Exp(mean, t * s * Math.Sqrt(1 + 1 / n)));
    }

    internal static double[] Logarithms(IReadOnlyList<double> values)
    {
        Inputs.RequireFinite(values, nameof(values));
        for (var i = 0; i < values.Count; i++)
            if (values[i] <= 0)
                throw new ArgumentException($"Item {i + 1} is {values[i]} and has no logarithm. Leave out what isn't above 0, and say so.", nameof(values));
        return [.. values.Select(value => Math.Log(value))];
    }

    static Estimate Exp(double centre, double reach) => new(Math.Exp(centre), Math.Exp(centre - reach), Math.Exp(centre + reach));
}
