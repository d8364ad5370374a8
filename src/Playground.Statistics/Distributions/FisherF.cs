using Playground.Statistics.Numerics;

namespace Playground.Statistics.Distributions;

/// <summary>The F distribution of ratios of mean squares.</summary>
public static class FisherF
{
    /// <summary>P(F ≥ f).</summary>
    public static double Upper(double f, double numerator, double denominator) =>
        f <= 0 ? 1 : BetaDistribution.Cumulative(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);

    /// <summary>The f with P(F ≤ f) = p.</summary>
    public static double Quantile(double p, double numerator, double denominator)
    {
        var high = 1.0;
        while (Upper(high, numerator, denominator) > 1 - p)
            high *= 2;
        return Bisection.Turn(0, high, f => Upper(f, numerator, denominator) > 1 - p);
    }
}
