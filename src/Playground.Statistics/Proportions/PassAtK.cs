namespace Playground.Statistics.Proportions;

/// <summary>What k attempts of a task would bring, from n attempts of which c passed.</summary>
public static class PassAtK
{
    /// <summary>The probability that at least one of k passes: 1 − C(n − c, k)/C(n, k), in the product form (Chen et al. 2021, Evaluating large language models trained on code, eq. 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">k &gt; n: there is no estimate; 1 − (1 − p)ᵏ would be another, biased figure.</exception>
    public static double AnyOf(int attempts, int passed, int k)
    {
        Require(attempts, passed, k);
        if (attempts - passed < k)
            return 1;
        var none = 1.0;
        for (var i = attempts - passed + 1; i <= attempts; i++)
            none *= 1 - (double)k / i;
        return 1 - none;
    }

    /// <summary>pass^k: the probability that all of k pass, C(c, k)/C(n, k) (Yao et al. 2024, τ-bench).</summary>
    /// <exception cref="ArgumentOutOfRangeException">k &gt; n: there is no estimate.</exception>
    public static double AllOf(int attempts, int passed, int k)
    {
        Require(attempts, passed, k);
        if (passed < k)
            return 0;
        var all = 1.0;
        for (var i = 0; i < k; i++)
            all *= (double)(passed - i) / (attempts - i);
        return all;
    }

    static void Require(int attempts, int passed, int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(passed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(passed, attempts);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        if (k > attempts)
            throw new ArgumentOutOfRangeException(nameof(k), k, $"Of {attempts} attempts nothing can be said about {k}. Ask for at most as many as were made.");
    }
}
