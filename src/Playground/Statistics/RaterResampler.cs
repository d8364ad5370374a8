using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Playground.Judging;

namespace Playground.Statistics;

/// <summary>
/// Draws as many raters as there are, with replacement, each with all their votes: votes of one person are not independent (the cluster
/// bootstrap, Davison and Hinkley 1997, 3.8). A vote whose rater isn't known stands for a rater of its own.
/// </summary>
sealed class RaterResampler : IResampler
{
    readonly ulong seed;
    readonly int cellCount;

    // The cells of rater r's votes are cellOf[starts[r]] … cellOf[starts[r + 1] − 1].
    readonly int[] starts;
    readonly int[] cellOf;

    public RaterResampler(VoteTable votes, PairCounts counts, BothBadRule bothBad, ulong seed)
    {
        this.seed = seed;
        cellCount = counts.Cells.Length;
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

    public string Unit => "raters";

    /// <summary>How many raters have a vote that counts, each unknown one apart.</summary>
    public int RaterCount => starts.Length - 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(int batch, double[][] cells)
    {
        var times = Times(batch);
        var sums = new Vector256<int>[cellCount];
        for (var rater = 0; rater < times.Length; rater++)
            foreach (var cell in cellOf.AsSpan(starts[rater], starts[rater + 1] - starts[rater]))
                sums[cell] += times[rater];
        var sumsFlat = MemoryMarshal.Cast<Vector256<int>, int>(sums.AsSpan());
        for (var i = 0; i < sumsFlat.Length; i++)
            cells[i % IResampler.Lanes][i / IResampler.Lanes] = sumsFlat[i];
    }

    /// <returns>Per rater how often it was drawn in each round.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Vector256<int>[] Times(int batch)
    {
        var times = new Vector256<int>[RaterCount];
        var timesFlat = MemoryMarshal.Cast<Vector256<int>, int>(times.AsSpan());
        var drawn = new int[times.Length];
        for (var lane = 0; lane < IResampler.Lanes; lane++)
        {
            // Drawn apart and then laid side by side: random steps stay within a small array.
            var random = new SeededRandom(seed, (ulong)(batch * IResampler.Lanes + lane));
            drawn.AsSpan().Clear();
            for (var i = 0; i < drawn.Length; i++)
                drawn[random.NextIndex(drawn.Length)]++;
            for (var i = 0; i < drawn.Length; i++)
                timesFlat[i * IResampler.Lanes + lane] = drawn[i];
        }
        return times;
    }

    /// <returns>Per vote its rater among those with votes that count; −1 for a vote that doesn't.</returns>
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
