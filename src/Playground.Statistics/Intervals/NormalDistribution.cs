namespace Playground.Statistics.Intervals;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>Φ(z), to a relative error of about 1e-14 by the continued fraction and series of erfc (Abramowitz and Stegun 7.1.5, 7.1.14).</summary>
    public static double Cumulative(double z)
    {
        var tail = Math.Abs(z) < 3 ? 0.5 - Centre(Math.Abs(z)) : Tail(Math.Abs(z));
        return z < 0 ? tail : 1 - tail;
    }

    /// <summary>The z with Φ(z) = p, by bisection on <see cref="Cumulative"/>; ±∞ for 1 and 0.</summary>
    public static double Quantile(double p)
    {
        if (p is <= 0 or >= 1)
            return p <= 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var (low, high) = (-40.0, 40.0);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
                return middle;
            if (Cumulative(middle) < p)
                low = middle;
            else
                high = middle;
        }
    }

    // φ(z)·(z + z³/3 + z⁵/15 + …)
    static double Centre(double z)
    {
        var (term, sum) = (z, z);
        for (var k = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); k += 2)
        {
            term *= z * z / k;
            sum += term;
        }
        return Density(z) * sum;
    }

    // φ(z)/(z + 1/(z + 2/(z + 3/(…))))
    static double Tail(double z)
    {
        var fraction = z;
        for (var k = 120; k > 0; k--)
            fraction = z + k / fraction;
        return Density(z) / fraction;
    }

    static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
