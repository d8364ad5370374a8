using Playground.Statistics.Intervals;
using Playground.Statistics.Sampling;

namespace Playground.Statistics.RaterAgreement;

/// <summary>Intervals of agreement coefficients: percentiles over items drawn anew with replacement.</summary>
static class ItemBootstrap
{
    public const int Fewest = 5;

    /// <param name="clusters">The cluster of each item, numbered from 0: those of one are drawn together. With fewer than <see cref="Fewest"/> there is no interval: hardly any two draws would differ.</param>
    /// <param name="coefficient">From how often each item counts, <c>null</c> for once.</param>
    public static Coefficient Of(int[] clusters, Func<int[]?, double?> coefficient, int rounds, ulong seed, double confidence)
    {
        var value = coefficient(null);
        if (value is null)
            return new(null, null, null);
        var count = clusters.DefaultIfEmpty(-1).Max() + 1;
        if (count < Fewest)
            return new(value, null, null);
        var drawn = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var random = new SeededRandom(seed, (ulong)round);
            var times = new int[count];
            for (var i = 0; i < count; i++)
                times[random.NextIndex(count)]++;
            // A draw in which all ratings are the same has no coefficient.
            if (coefficient(Array.ConvertAll(clusters, cluster => times[cluster])) is { } again)
                drawn.Add(again);
        }
        if (drawn.Count < rounds / 2)
            return new(value, null, null);
        double[] sorted = [.. drawn.Order()];
        return new(value, Quantiles.Of(sorted, 0.5 - confidence / 2), Quantiles.Of(sorted, 0.5 + confidence / 2));
    }
}
