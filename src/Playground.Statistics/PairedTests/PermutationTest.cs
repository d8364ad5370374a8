using Playground.Statistics.Numerics;
using Playground.Statistics.Sampling;

namespace Playground.Statistics.PairedTests;

/// <summary>Whether differences of pairs could as well have had the other signs (Fisher 1935).</summary>
/// <param name="P">The share of all signs that give a sum as extreme, the observed one among them.</param>
/// <param name="IsExact">Whether all signs were looked at, or <paramref name="Rounds"/> drawn ones; then p is (k + 1)/(B + 1) and never 0.</param>
/// <param name="Rounds"><c>null</c> where the p is exact.</param>
public sealed record PermutationTest(double P, bool IsExact, int? Rounds)
{
    /// <summary>Up to so many pairs that differ, all signs are looked at: half of them on each side of a table of 2²⁰ sums.</summary>
    public const int MostExact = 40;

    /// <exception cref="ArgumentException">A difference is no number.</exception>
    public static PermutationTest Of(IReadOnlyList<double> differences, Alternative alternative = Alternative.TwoSided, int rounds = 100_000, ulong seed = 1)
    {
        Inputs.RequireFinite(differences, nameof(differences));
        var sign = alternative == Alternative.Less ? -1 : 1;
        // Signs of zeros change nothing: the shares stay the same without them.
        double[] values = [.. differences.Where(value => value != 0).Select(value => sign * value)];
        var sum = values.Sum();
        // What would be equal with exact numbers may differ in the last digits.
        var slack = 1e-9 * Math.Max(1e-300, values.Sum(Math.Abs));
        if (values.Length == 0)
            return new(1, true, null);
        if (values.Length > MostExact)
            return Sampled(values, alternative, sum, slack, rounds, seed);
        var p = alternative == Alternative.TwoSided ? 2 * Upper(values, Math.Abs(sum) - slack) : Upper(values, sum - slack);
        // A sum of 0 is on both sides of itself.
        return new(Math.Min(1, p), true, null);
    }

    /// <summary>The share of signs with a sum of at least <paramref name="bound"/>, by meeting in the middle (Horowitz and Sahni 1974).</summary>
    static double Upper(double[] values, double bound)
    {
        var (low, high) = (Sums(values.AsSpan(0, values.Length / 2)), Sums(values.AsSpan(values.Length / 2)));
        Array.Sort(low);
        Array.Sort(high);
        var (count, from) = (0L, high.Length);
        foreach (var sum in low)
        {
            while (from > 0 && sum + high[from - 1] >= bound)
                from--;
            count += high.Length - from;
        }
        return count / ((double)low.Length * high.Length);
    }

    static double[] Sums(ReadOnlySpan<double> values)
    {
        var sums = new double[1 << values.Length];
        var filled = 1;
        foreach (var value in values)
        {
            for (var i = 0; i < filled; i++)
            {
                sums[filled + i] = sums[i] - value;
                sums[i] += value;
            }
            filled *= 2;
        }
        return sums;
    }

    static PermutationTest Sampled(double[] values, Alternative alternative, double sum, double slack, int rounds, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var random = new SeededRandom(seed);
        var extreme = 0;
        for (var round = 0; round < rounds; round++)
        {
            var drawn = 0.0;
            for (var i = 0; i < values.Length;)
                for (var (bits, bit) = (random.Next(), 0); bit < 64 && i < values.Length; bit++, i++)
                    drawn += (bits >> bit & 1) == 0 ? values[i] : -values[i];
            if (alternative == Alternative.TwoSided ? Math.Abs(drawn) >= Math.Abs(sum) - slack : drawn >= sum - slack)
                extreme++;
        }
        return new((extreme + 1.0) / (rounds + 1.0), false, rounds);
    }
}
