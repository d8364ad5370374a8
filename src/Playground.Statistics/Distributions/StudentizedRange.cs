using Playground.Statistics.Intervals;

namespace Playground.Statistics.Distributions;

/// <summary>The range of k standard normal values (Tukey 1953): the studentized range with infinite degrees of freedom.</summary>
public static class StudentizedRange
{
    const double Step = 1.0 / 128;

    /// <summary>P(range ≤ q) = k·∫ φ(z)·(Φ(z) − Φ(z − q))^(k − 1) dz, by the trapezoid rule, which converges faster than any power for such integrands.</summary>
    public static double Cumulative(double q, int count)
    {
        if (q <= 0)
            return 0;
        var sum = 0.0;
        for (var z = -9.0; z <= 9 + Step / 2; z += Step)
            sum += Math.Exp(-z * z / 2) * Math.Pow(NormalDistribution.Cumulative(z) - NormalDistribution.Cumulative(z - q), count - 1);
        return Math.Min(1, count * Step * sum / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>The q that p of all ranges stay under.</summary>
    public static double Quantile(double p, int count)
    {
        var (low, high) = (0.0, 40.0);
        // Forty halvings: the integral itself holds no more digits.
        for (var i = 0; i < 44; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle, count) < p ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }
}
