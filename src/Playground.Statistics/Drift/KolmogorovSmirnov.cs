using Playground.Statistics.Numerics;

namespace Playground.Statistics.Drift;

/// <summary>The largest gap between two empirical distributions (Smirnov 1939).</summary>
public sealed class KolmogorovSmirnov
{
    /// <summary>Up to so many pairs of values the exact law is quick.</summary>
    public const long MostExactPairs = 25_000_000;

    readonly int first, second;
    readonly bool[] ends;

    KolmogorovSmirnov(double d, int first, int second, bool[] ends) => (D, this.first, this.second, this.ends) = (d, first, second, ends);

    public double D { get; }

    /// <returns><c>null</c> where a side is empty.</returns>
    /// <exception cref="ArgumentException">A value is no number.</exception>
    public static KolmogorovSmirnov? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        Inputs.RequireFinite(x, nameof(x));
        Inputs.RequireFinite(y, nameof(y));
        if (x.Count == 0 || y.Count == 0)
            return null;
        var pooled = x.Select(value => (Value: value, First: true)).Concat(y.Select(value => (Value: value, First: false))).OrderBy(item => item.Value).ToArray();
        // Where equal values end: only there the distributions are compared.
        var ends = new bool[pooled.Length + 1];
        var (gap, passedX, passedY) = (0L, 0L, 0L);
        for (var i = 0; i < pooled.Length; i++)
        {
            (passedX, passedY) = pooled[i].First ? (passedX + 1, passedY) : (passedX, passedY + 1);
            ends[i + 1] = i + 1 == pooled.Length || pooled[i].Value < pooled[i + 1].Value;
            if (ends[i + 1])
                gap = Math.Max(gap, Math.Abs(passedX * y.Count - passedY * x.Count));
        }
        return new((double)gap / x.Count / y.Count, x.Count, y.Count, ends);
    }

    /// <summary>p over all ways to split the pooled values, ties and all (Schröer and Trenkler 1995), by counting paths (Hodges 1957). The one to take.</summary>
    /// <returns><c>null</c> beyond <see cref="MostExactPairs"/>: take <see cref="LimitP"/>.</returns>
    public double? ExactP() => (long)first * second > MostExactPairs ? null : Paths(place => ends[place]);

    /// <summary>The same as if no two values were equal, as scipy has it: too large where some are.</summary>
    public double? ExactPWithoutTies() => (long)first * second > MostExactPairs ? null : Paths(_ => true);

    /// <summary>Kolmogorov's limit law, 2·Σ (−1)^(k−1)·exp(−2k²z²) with z = D·√(nm/(n + m)).</summary>
    public double LimitP()
    {
        var z = D * Math.Sqrt((double)first * second / (first + second));
        if (z < 0.2)
            return 1;
        var sum = 0.0;
        for (var k = 1; k <= 1000; k++)
        {
            var term = Math.Exp(-2.0 * k * k * z * z);
            sum += k % 2 == 1 ? term : -term;
            if (term < 1e-17)
                break;
        }
        return Math.Clamp(2 * sum, 0, 1);
    }

    /// <summary>The one-sample law for nm/(n + m) values, rounded: what scipy calls asymptotic. Neither exact nor the limit.</summary>
    public double FiniteP() => KolmogorovLaw.Upper(D, (int)Math.Round((double)first * second / (first + second), MidpointRounding.ToEven));

    // The share of paths from (0, 0) to (n, m) that come as far from the diagonal as ours; counted from the far side, so that small shares keep their digits.
    double Paths(Func<int, bool> compared)
    {
        var least = D * first * second - 0.5;
        if (least <= 0)
            return 1;
        var row = new double[second + 1];
        for (var i = 0; i <= first; i++)
            for (var j = 0; j <= second; j++)
                row[j] = compared(i + j) && Math.Abs((double)i * second - (double)j * first) >= least ? 1
                    : i + j == 0 ? 0
                    : ((i > 0 ? row[j] * i : 0) + (j > 0 ? row[j - 1] * j : 0)) / (i + j);
        return row[second];
    }
}
