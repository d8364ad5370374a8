using Playground.Statistics.Distributions;

namespace Playground.Statistics.PairedTests;

/// <summary>Whether several systems pass equally often on the same items (Cochran 1950); for two it is McNemar's χ² without correction.</summary>
public sealed record CochranQ(double Q, int Degrees, double P)
{
    /// <param name="passed">Items by systems. Items that all systems passed or all failed don't count.</param>
    /// <returns><c>null</c> where no item tells systems apart: there is nothing to test.</returns>
    public static CochranQ? Of(IReadOnlyList<IReadOnlyList<bool>> passed)
    {
        var systems = passed.Count == 0 ? 0 : passed[0].Count;
        if (passed.Any(item => item.Count != systems))
            throw new ArgumentException("Every item needs an outcome of every system.", nameof(passed));
        double[] rows = [.. passed.Select(item => (double)item.Count(outcome => outcome))];
        double[] columns = [.. Enumerable.Range(0, systems).Select(system => (double)passed.Count(item => item[system]))];
        var telling = systems * rows.Sum() - rows.Sum(row => row * row);
        if (!(telling > 0))
            return null;
        var mean = columns.Average();
        var q = (systems - 1) * systems * columns.Sum(column => (column - mean) * (column - mean)) / telling;
        return new(q, systems - 1, ChiSquared.Upper(q, systems - 1));
    }
}
