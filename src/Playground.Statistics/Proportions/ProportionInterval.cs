using Playground.Statistics.Distributions;
using Playground.Statistics.Intervals;

namespace Playground.Statistics.Proportions;

/// <summary>Two-sided intervals with equal tails of the probability behind k successes of n.</summary>
public static class ProportionInterval
{
    /// <param name="successes">0 … <paramref name="cases"/>. Half points (ties) are not binomial: count ties apart, or take the mean with its own error.</param>
    /// <returns><c>null</c> without cases: nothing was counted, so there is no rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than cases, or fewer than none.</exception>
    public static ShareInterval? Of(long successes, long cases, ProportionMethod method = ProportionMethod.Wilson, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegative(cases);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, cases);
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A level lies between 0 and 1.");
        if (cases == 0)
            return null;
        var (lower, upper) = Bounds(successes, cases, method, confidence);
        return new((double)successes / cases, successes == 0 && method != ProportionMethod.Jeffreys ? 0 : Math.Clamp(lower, 0, 1), successes == cases && method != ProportionMethod.Jeffreys ? 1 : Math.Clamp(upper, 0, 1));
    }

    static (double Lower, double Upper) Bounds(long k, long n, ProportionMethod method, double confidence)
    {
        var tail = (1 - confidence) / 2;
        var z = NormalDistribution.Quantile(1 - tail);
        return method switch
        {
            ProportionMethod.Wald => Wald((double)k / n, n, z),
            ProportionMethod.AgrestiCoull => Wald((k + z * z / 2) / (n + z * z), n + z * z, z),
            ProportionMethod.ClopperPearson => (BetaDistribution.Quantile(tail, k, n - k + 1), BetaDistribution.Quantile(1 - tail, k + 1, n - k)),
            ProportionMethod.Jeffreys or ProportionMethod.JeffreysModified => Jeffreys(k, n, tail),
            ProportionMethod.WilsonContinuity => (Newcombe(k, n, z), 1 - Newcombe(n - k, n, z)),
            _ => ShareInterval.Wilson((double)k / n, n, z),
        };
    }

    static (double, double) Wald(double p, double n, double z)
    {
        var reach = z * Math.Sqrt(p * (1 - p) / n);
        return (p - reach, p + reach);
    }

    static (double, double) Jeffreys(long k, long n, double tail) => (BetaDistribution.Quantile(tail, k + 0.5, n - k + 0.5), BetaDistribution.Quantile(1 - tail, k + 0.5, n - k + 0.5));

    // Newcombe 1998, method 4, the lower bound; the upper is that of the failures.
    static double Newcombe(long k, long n, double z)
    {
        var p = (double)k / n;
        var root = z * z - 2 - 1.0 / n + 4 * p * (n * (1 - p) + 1);
        return (2 * n * p + z * z - 1 - z * Math.Sqrt(Math.Max(0, root))) / (2 * (n + z * z));
    }
}
