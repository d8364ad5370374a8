using Playground.Statistics.Distributions;

namespace Playground.Statistics.Proportions;

/// <summary>
/// Boschloo 1970: Fisher's p as the statistic, its law maximised over the common rate, so that only the numbers of cases are given and not the margin of
/// successes. Two-sided is twice the smaller of the one-sided tests, as scipy has it. Uniformly more powerful than Fisher's test.
/// </summary>
public static class BoschlooExact
{
    const int Grid = 256;

    /// <summary>A table larger than this takes too long; Fisher's test says nearly the same then.</summary>
    public const long MostTables = 4_000_000;

    /// <exception cref="ArgumentException">There are more tables than <see cref="MostTables"/>.</exception>
    public static double TwoSided(long successes1, long cases1, long successes2, long cases2)
    {
        if (cases1 == 0 || cases2 == 0)
            return 1;
        if ((cases1 + 1) * (cases2 + 1) > MostTables)
            throw new ArgumentException($"{cases1:N0} and {cases2:N0} cases make too many tables. Take Fisher's test.", nameof(cases1));
        var less = OneSided(successes1, cases1, successes2, cases2);
        var greater = OneSided(successes2, cases2, successes1, cases1);
        return Math.Min(1, 2 * Math.Min(less, greater));
    }

    static double OneSided(long k1, long n1, long k2, long n2)
    {
        var own = FisherExact.Less(k1, n1, k1 + k2, n1 + n2) * FisherExact.Slack;
        // Of each number of successes on the second side, the most on the first that are still as extreme: the p falls with them.
        var most = new long[n2 + 1];
        for (var j = 0; j <= n2; j++)
            most[j] = Most(j, n1, n2, own);
        return Maximum(rate => Probability(rate, most, n1, n2));
    }

    static long Most(long j, long n1, long n2, double own)
    {
        var (low, high) = (-1L, n1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (FisherExact.Less(middle, n1, middle + j, n1 + n2) <= own)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    static double Probability(double rate, long[] most, long n1, long n2)
    {
        var sum = 0.0;
        for (var j = 0; j <= n2; j++)
            if (most[j] >= 0)
                sum += BinomialDistribution.Probability(j, n2, rate) * BinomialDistribution.Cumulative(most[j], n1, rate);
        return sum;
    }

    // The law has several humps: the best of a grid, then a finer one around it.
    static double Maximum(Func<double, double> law)
    {
        var (low, high, best) = (0.0, 1.0, 0.0);
        for (var round = 0; round < 4; round++)
        {
            var (step, at) = ((high - low) / Grid, low);
            for (var i = 0; i <= Grid; i++)
                if (law(low + i * step) is var value && value >= best)
                    (best, at) = (value, low + i * step);
            (low, high) = (Math.Max(0, at - step), Math.Min(1, at + step));
        }
        return best;
    }
}
