using Playground.Statistics.Distributions;

namespace Playground.Statistics.Drift;

/// <summary>Whether rows of counts have the same make-up, two periods for instance. Where an expected count is below 5 the approximation is poor; Fisher's exact test says more.</summary>
/// <param name="ChiSquared">Pearson 1900: Σ (O − E)²/E.</param>
/// <param name="Yates">For two by two, with |O − E| less by ½ but never past 0 (Yates 1934); else <c>null</c>.</param>
/// <param name="G">Wilks 1938: 2·Σ O·ln(O/E), with 0·ln 0 = 0.</param>
/// <param name="GYates">G of counts moved towards their expectation by ½ at most, as scipy has it by default; the usual G isn't corrected.</param>
/// <param name="CramerV">√(χ²/n/(min(rows, columns) − 1)), 0 … 1 (Cramér 1946).</param>
public sealed record ContingencyTest(TestStatistic ChiSquared, TestStatistic? Yates, TestStatistic G, TestStatistic? GYates, double[][] Expected, double SmallestExpected, double CramerV)
{
    /// <returns><c>null</c> where a row or column is empty (drop it, and say so) or only one is left: there is nothing to test.</returns>
    /// <exception cref="ArgumentException">Rows of different lengths, or a count below 0.</exception>
    public static ContingencyTest? Of(IReadOnlyList<IReadOnlyList<double>> table)
    {
        if (table.Any(row => row.Count != table[0].Count || row.Any(count => !(count >= 0) || double.IsInfinity(count))))
            throw new ArgumentException("Rows are to be of the same length, and counts 0 or more.", nameof(table));
        var columns = table.Count == 0 ? 0 : table[0].Count;
        double[] rowSums = [.. table.Select(row => row.Sum())];
        double[] columnSums = [.. Enumerable.Range(0, columns).Select(column => table.Sum(row => row[column]))];
        if (table.Count < 2 || columns < 2 || rowSums.Contains(0) || columnSums.Contains(0))
            return null;
        var total = rowSums.Sum();
        double[][] expected = [.. rowSums.Select(row => Array.ConvertAll(columnSums, column => row * column / total))];
        var degrees = (table.Count - 1) * (columns - 1);
        var chi = Sum(table, expected, Pearson);
        var moved = table.Select((row, i) => row.Select((count, j) => Moved(count, expected[i][j])).ToArray()).ToArray();
        return new(
            TestStatistic.Of(chi, degrees), degrees > 1 ? null : TestStatistic.Of(Sum(moved, expected, Pearson), 1),
            TestStatistic.Of(Sum(table, expected, Likelihood), degrees), degrees > 1 ? null : TestStatistic.Of(Sum(moved, expected, Likelihood), 1),
            expected, expected.Min(row => row.Min()), Math.Sqrt(chi / total / (Math.Min(table.Count, columns) - 1)));
    }

    static double Pearson(double observed, double expected) => (observed - expected) * (observed - expected) / expected;

    static double Likelihood(double observed, double expected) => observed == 0 ? 0 : 2 * observed * Math.Log(observed / expected);

    static double Moved(double observed, double expected) => observed + Math.Sign(expected - observed) * Math.Min(0.5, Math.Abs(expected - observed));

    static double Sum(IReadOnlyList<IReadOnlyList<double>> observed, double[][] expected, Func<double, double, double> term)
    {
        var sum = 0.0;
        for (var i = 0; i < expected.Length; i++)
            for (var j = 0; j < expected[i].Length; j++)
                sum += term(observed[i][j], expected[i][j]);
        return Math.Max(0, sum);
    }
}
