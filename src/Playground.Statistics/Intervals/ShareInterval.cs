namespace Playground.Statistics.Intervals;

/// <summary>A share of cases, with an interval.</summary>
public sealed record ShareInterval(double Share, double Lower, double Upper)
{
    /// <summary>
    /// Wilson's score interval (Wilson 1927, Probable inference): (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It stays between 0 and 1
    /// and holds for few cases too.
    /// </summary>
    /// <returns><c>null</c> without cases.</returns>
    public static ShareInterval? Wilson(long successes, long cases, double confidence = 0.95)
    {
        if (cases == 0)
            return null;
        var z = NormalDistribution.Quantile(0.5 + confidence / 2);
        var p = (double)successes / cases;
        var (lower, upper) = Wilson(p, cases, z);
        return new(p, lower, upper);
    }

    /// <summary>The same bounds for a share <paramref name="p"/>; <paramref name="n"/> need not be whole, as an effective number of cases isn't.</summary>
    internal static (double Lower, double Upper) Wilson(double p, double n, double z)
    {
        var squared = z * z / n;
        var centre = (p + squared / 2) / (1 + squared);
        var reach = z * Math.Sqrt(p * (1 - p) / n + squared / n / 4) / (1 + squared);
        return (Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }
}
