using Playground.Statistics.Intervals;

namespace Playground.Statistics.AnytimeValid;

/// <summary>The two-sided normal mixture bound of Howard, Ramdas, McAuliffe and Sekhon (2021, eq. 14) for outcomes between 0 and 1.</summary>
public static class NormalMixture
{
    /// <summary>
    /// Mean ± √((V + ρ)·(ln(1 + V/ρ) + 2·ln(1/α)))/n with V = n/4. Not clipped: it may leave 0 … 1 for few votes; show it clipped.
    /// </summary>
    /// <param name="optimalVariance">V where it is tightest: a quarter of the number of votes expected.</param>
    /// <returns><c>null</c> without votes.</returns>
    public static Estimate? Interval(double points, int count, double optimalVariance = 25, double confidence = 0.95)
    {
        if (count == 0)
            return null;
        var (v, rho) = (count / 4.0, Rho(optimalVariance, confidence));
        var radius = Math.Sqrt((v + rho) * (Math.Log(1 + v / rho) - 2 * Math.Log(1 - confidence))) / count;
        return new(points / count, points / count - radius, points / count + radius);
    }

    /// <summary>ρ = V/(2·ln(1/α) + ln(1 + 2·ln(1/α))).</summary>
    internal static double Rho(double optimalVariance, double confidence)
    {
        var log = -2 * Math.Log(1 - confidence);
        return optimalVariance / (log + Math.Log(1 + log));
    }
}
