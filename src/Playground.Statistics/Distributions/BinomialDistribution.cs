namespace Playground.Statistics.Distributions;

/// <summary>How often something of probability p comes in n attempts.</summary>
public static class BinomialDistribution
{
    /// <summary>P(X = k), in the saddle-point form that keeps its digits for millions of attempts (Loader 2000).</summary>
    public static double Probability(long k, long n, double p)
    {
        if (k < 0 || k > n)
            return 0;
        if (p is <= 0 or >= 1)
            return k == (p <= 0 ? 0 : n) ? 1 : 0;
        var (failures, successes, all) = (n - k + 1.0, k + 1.0, n + 2.0);
        // ln C(n, k) = −ln((n + 1)·B(n − k + 1, k + 1)), each large part beside the power of p or 1 − p that cancels it.
        var main = (failures - 0.5) * Math.Log(all * (1 - p) / failures) + (successes - 0.5) * Math.Log(all * p / successes);
        var rest = (Math.Log(all) - Math.Log(2 * Math.PI) - Math.Log(p) - Math.Log(1 - p)) / 2 - Math.Log(n + 1);
        return Math.Exp(main + rest + GammaFunctions.StirlingError(all) - GammaFunctions.StirlingError(failures) - GammaFunctions.StirlingError(successes));
    }

    /// <summary>P(X ≤ k) = I_{1−p}(n − k, k + 1).</summary>
    public static double Cumulative(long k, long n, double p) => k < 0 ? 0 : k >= n ? 1 : BetaDistribution.Cumulative(1 - p, n - k, k + 1);

    /// <summary>The two-sided exact p of k against one half: twice the smaller tail, at most 1.</summary>
    public static double TwoSidedAtHalf(long k, long n) => Math.Min(1, 2 * Cumulative(Math.Min(k, n - k), n, 0.5));
}
