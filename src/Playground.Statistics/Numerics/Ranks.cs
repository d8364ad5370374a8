namespace Playground.Statistics.Numerics;

/// <summary>Ranks from 1, equal values sharing the mean of theirs.</summary>
static class Ranks
{
    public static double[] Of(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && values[order[to]] == values[order[from]])
                to++;
            for (var i = from; i < to; i++)
                ranks[order[i]] = (from + to + 1) / 2.0;
            from = to;
        }
        return ranks;
    }

    /// <summary>Σ (t³ − t) over groups of t equal values.</summary>
    public static double TieTerm(IEnumerable<double> values) =>
        values.CountBy(value => value).Sum(group => Math.Pow(group.Value, 3) - group.Value);
}
