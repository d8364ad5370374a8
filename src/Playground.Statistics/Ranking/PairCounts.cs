using System.Runtime.CompilerServices;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Ranking;

/// <summary>
/// How often each pair of models met and how it ended: all that a pairwise model without covariates needs to know of the votes. Three cells
/// a pair: the first won, the second won, tie. Counts may be fractions (weights).
/// </summary>
public sealed class PairCounts(int modelCount, int[] first, int[] second, double[] cells)
{
    /// <summary>A fit solves dense systems of this size.</summary>
    public const int MaxModels = 2000;

    public int ModelCount => modelCount;

    public int PairCount => first.Length;

    /// <summary>The smaller place of each pair.</summary>
    public ReadOnlySpan<int> First => first;

    /// <summary>The larger place of each pair.</summary>
    public ReadOnlySpan<int> Second => second;

    /// <summary>Cell 3·pair + 0, 1, 2: the first won, the second won, tie.</summary>
    public ReadOnlySpan<double> Cells => cells;

    public double Total => cells.Sum();

    /// <summary>The same pairs with other counts.</summary>
    public PairCounts With(double[] otherCells) => new(modelCount, first, second, otherCells);

    /// <summary>The same counts over fewer models, in the same order.</summary>
    internal PairCounts Renumbered(int models, int[] places) =>
        new(models, Array.ConvertAll(first, model => places[model]), Array.ConvertAll(second, model => places[model]), cells);

    /// <summary>Counts the votes.</summary>
    /// <exception cref="VotesNotRankableException">There are more models than <see cref="MaxModels"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PairCounts Of(VoteTable votes, BothBadRule bothBad)
    {
        var count = votes.Models.Count;
        if (count > MaxModels)
            throw new VotesNotRankableException(NotRankable.TooManyModels(count));
        var dense = new int[count * count * 3];
        foreach (var vote in votes.Votes)
        {
            var kind = Kind(vote, bothBad);
            if (kind >= 0)
                dense[(Math.Min(vote.A, vote.B) * count + Math.Max(vote.A, vote.B)) * 3 + kind]++;
        }
        return Compress(count, dense);
    }

    /// <inheritdoc cref="Of(VoteTable, BothBadRule)"/>
    public static PairCounts OfCounts(VoteCounts votes, BothBadRule bothBad)
    {
        var count = votes.Models.Count;
        if (count > MaxModels)
            throw new VotesNotRankableException(NotRankable.TooManyModels(count));
        var dense = new int[count * count * 3];
        foreach (var (vote, times) in votes.Cast)
            if (Kind(vote, bothBad) is >= 0 and var kind)
                dense[(Math.Min(vote.A, vote.B) * count + Math.Max(vote.A, vote.B)) * 3 + kind] += checked((int)times);
        return Compress(count, dense);
    }

    static PairCounts Compress(int count, int[] dense)
    {
        var met = Enumerable.Range(0, count * count).Where(pair => dense.AsSpan(pair * 3, 3).ContainsAnyExcept(0)).ToArray();
        var cells = new double[met.Length * 3];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = dense[met[i / 3] * 3 + i % 3];
        return new PairCounts(count, Array.ConvertAll(met, pair => pair / count), Array.ConvertAll(met, pair => pair % count), cells);
    }

    /// <returns>Which of its pair's three cells a vote counts in; −1 for none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Kind(PackedVote vote, BothBadRule bothBad) => vote.Outcome switch
    {
        VoteOutcome.A => vote.A < vote.B ? 0 : 1,
        VoteOutcome.B => vote.A < vote.B ? 1 : 0,
        VoteOutcome.BothBad when bothBad == BothBadRule.Exclude => -1,
        _ => 2,
    };
}
