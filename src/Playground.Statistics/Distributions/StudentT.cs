using Playground.Statistics.Numerics;

namespace Playground.Statistics.Distributions;

/// <summary>Student's t (Student 1908); degrees of freedom need not be whole.</summary>
public static class StudentT
{
    /// <summary>P(|T| ≥ |t|).</summary>
    public static double TwoSided(double t, double degrees) => BetaDistribution.Cumulative(degrees / (degrees + t * t), degrees / 2, 0.5);

    /// <summary>P(T ≤ t).</summary>
    public static double Cumulative(double t, double degrees) => t < 0 ? TwoSided(t, degrees) / 2 : 1 - TwoSided(t, degrees) / 2;

    /// <summary>The t with P(T ≤ t) = p for 0 &lt; p &lt; 1.</summary>
    public static double Quantile(double p, double degrees)
    {
        if (p == 0.5)
            return 0;
        var tail = Math.Min(p, 1 - p);
        var high = 1.0;
        while (TwoSided(high, degrees) / 2 > tail)
            high *= 2;
        var t = Bisection.Turn(0, high, value => TwoSided(value, degrees) / 2 > tail);
        return p < 0.5 ? -t : t;
    }
}
