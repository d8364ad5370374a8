namespace Playground.Statistics.PairedTests;

/// <summary>
/// Probabilities adjusted for how many tests were made, in the order they came in and never above 1. A test without p (<c>null</c> or NaN) isn't counted and stays
/// without. The first four hold the chance of any false finding, the last two the share of false ones among findings.
/// </summary>
public static class MultipleTests
{
    public static double?[] Bonferroni(IReadOnlyList<double?> p) => Adjust(p, sorted => Array.ConvertAll(sorted, value => value * sorted.Length));

    /// <summary>Holm 1979: stepping down; needs no assumption, and never less powerful than Bonferroni's.</summary>
    public static double?[] Holm(IReadOnlyList<double?> p) => Adjust(p, sorted => Rising([.. sorted.Index().Select(test => test.Item * (sorted.Length - test.Index))]));

    /// <summary>Hochberg 1988: stepping up; for tests that are independent or positively dependent.</summary>
    public static double?[] Hochberg(IReadOnlyList<double?> p) => Adjust(p, sorted => Falling([.. sorted.Index().Select(test => test.Item * (sorted.Length - test.Index))]));

    /// <summary>Hommel 1988, as R's p.adjust: Simes' test of every intersection.</summary>
    public static double?[] Hommel(IReadOnlyList<double?> p) => Adjust(p, HommelSorted);

    /// <summary>Benjamini and Hochberg 1995: the false discovery rate.</summary>
    public static double?[] BenjaminiHochberg(IReadOnlyList<double?> p) => Adjust(p, sorted => Falling([.. sorted.Index().Select(test => test.Item * sorted.Length / (test.Index + 1))]));

    /// <summary>Benjamini and Yekutieli 2001: the same under any dependence.</summary>
    public static double?[] BenjaminiYekutieli(IReadOnlyList<double?> p) => Adjust(p, sorted =>
    {
        var harmonic = Enumerable.Range(1, sorted.Length).Sum(i => 1.0 / i);
        return Falling([.. sorted.Index().Select(test => test.Item * sorted.Length / (test.Index + 1) * harmonic)]);
    });

    static double?[] Adjust(IReadOnlyList<double?> p, Func<double[], double[]> method)
    {
        int[] order = [.. Enumerable.Range(0, p.Count).Where(i => p[i] is { } value && !double.IsNaN(value)).OrderBy(i => p[i])];
        foreach (var i in order)
            if (p[i] is < 0 or > 1)
                throw new ArgumentException($"Item {i + 1} is {p[i]}, and no probability.", nameof(p));
        var adjusted = new double?[p.Count];
        foreach (var (place, value) in method([.. order.Select(i => p[i]!.Value)]).Index())
            adjusted[order[place]] = Math.Min(1, value);
        return adjusted;
    }

    static double[] Rising(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
            values[i] = Math.Max(values[i], values[i - 1]);
        return values;
    }

    static double[] Falling(double[] values)
    {
        for (var i = values.Length - 2; i >= 0; i--)
            values[i] = Math.Min(values[i], values[i + 1]);
        return values;
    }

    static double[] HommelSorted(double[] p)
    {
        var n = p.Length;
        if (n < 2)
            return p;
        var least = p.Index().Min(test => n * test.Item / (test.Index + 1));
        double[] best = [.. Enumerable.Repeat(least, n)];
        var pass = (double[])best.Clone();
        for (var m = n - 1; m >= 2; m--)
        {
            var first = n - m + 1;
            var bound = Enumerable.Range(2, m - 1).Min(i => m * p[first + i - 2] / i);
            for (var i = 0; i < n; i++)
                pass[i] = i < first ? Math.Min(m * p[i], bound) : pass[first - 1];
            for (var i = 0; i < n; i++)
                best[i] = Math.Max(best[i], pass[i]);
        }
        return [.. best.Zip(p, Math.Max)];
    }
}
