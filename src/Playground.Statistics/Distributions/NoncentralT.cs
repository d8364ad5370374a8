using Playground.Statistics.Intervals;

namespace Playground.Statistics.Distributions;

/// <summary>t where the truth isn't 0.</summary>
public static class NoncentralT
{
    const int Steps = 2000;

    /// <summary>P(T ≤ t) with noncentrality δ: ∫ Φ(t·s − δ) over the law of s = √(χ²/ν), by Simpson's rule.</summary>
    public static double Cumulative(double t, double degrees, double noncentrality)
    {
        // s has mean near 1 and deviation near 1/√(2ν).
        var reach = 12 / Math.Sqrt(2 * degrees);
        var (low, high) = (Math.Max(0, 1 - reach), 1 + reach);
        var step = (high - low) / Steps;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            var s = low + i * step;
            var weight = i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Density(s, degrees) * NormalDistribution.Cumulative(t * s - noncentrality);
        }
        return Math.Clamp(sum * step / 3, 0, 1);
    }

    /// <summary>The chance that a two-sided test at the level finds the difference.</summary>
    public static double TwoSidedPower(double noncentrality, double degrees, double level)
    {
        var critical = StudentT.Quantile(1 - level / 2, degrees);
        return 1 - Cumulative(critical, degrees, noncentrality) + Cumulative(-critical, degrees, noncentrality);
    }

    static double Density(double s, double degrees) => s <= 0 ? 0
        : Math.Exp(Math.Log(2) + degrees / 2 * Math.Log(degrees / 2) - GammaFunctions.LogGamma(degrees / 2) + (degrees - 1) * Math.Log(s) - degrees * s * s / 2);
}
