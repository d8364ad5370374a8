using System.Runtime.CompilerServices;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Ranking;

/// <summary>The votes that count, by rater. A vote whose rater isn't known stands for a rater of its own. Shared by all threads.</summary>
sealed class RaterVotes
{
    // The cells of rater r's votes are cellOf[starts[r]] … cellOf[starts[r + 1] − 1].
    readonly int[] starts;
    readonly int[] cellOf;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RaterVotes(VoteTable votes, PairCounts counts, BothBadRule bothBad)
    {
        CellCount = counts.Cells.Length;
        var places = new CellPlaces(counts);
        var owners = Owners(votes, bothBad, out var ownerCount);
        starts = new int[ownerCount + 1];
        foreach (var owner in owners)
            if (owner >= 0)
                starts[owner + 1]++;
        for (var owner = 0; owner < ownerCount; owner++)
            starts[owner + 1] += starts[owner];
        cellOf = new int[starts[^1]];
        var next = starts.AsSpan(0, ownerCount).ToArray();
        for (var i = 0; i < owners.Length; i++)
            if (owners[i] >= 0)
                cellOf[next[owners[i]]++] = places.Of(votes.Votes[i], bothBad);
    }

    public int CellCount { get; }

    public int RaterCount => starts.Length - 1;

    /// <summary>The cells in which a rater's votes count.</summary>
    public ReadOnlySpan<int> CellsOf(int rater) => cellOf.AsSpan(starts[rater], starts[rater + 1] - starts[rater]);

    /// <returns>Per vote its rater among those with votes that count; −1 for a vote that doesn't.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int[] Owners(VoteTable votes, BothBadRule bothBad, out int count)
    {
        var owners = new int[votes.Votes.Length];
        var known = new int[votes.Raters.Count];
        count = 0;
        for (var i = 0; i < owners.Length; i++)
        {
            var vote = votes.Votes[i];
            if (PairCounts.Kind(vote, bothBad) < 0)
                owners[i] = -1;
            else if (vote.Rater < 0)
                owners[i] = count++;
            else if (known[vote.Rater] > 0)
                owners[i] = known[vote.Rater] - 1;
            else
                known[vote.Rater] = (owners[i] = count++) + 1;
        }
        return owners;
    }
}
