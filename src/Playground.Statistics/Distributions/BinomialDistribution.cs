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
        return Math.Exp(GammaFunctions.LogChoose(n, k) + k * Math.Log(p) + (n - k) * Math.Log(1 - p));
    }

    /// <summary>P(X ≤ k) = I_{1−p}(n − k, k + 1).</summary>
    public static double Cumulative(long k, long n, double p) => k < 0 ? 0 : k >= n ? 1 : BetaDistribution.Cumulative(1 - p, n - k, k + 1);

    /// <summary>The two-sided exact p of k against one half: twice the smaller tail, at most 1.</summary>
    public static double TwoSidedAtHalf(long k, long n) => Math.Min(1, 2 * Cumulative(Math.Min(k, n - k), n, 0.5));
}
