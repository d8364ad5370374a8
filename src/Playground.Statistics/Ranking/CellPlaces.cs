using Playground.Statistics.Votes;

namespace Playground.Statistics.Ranking;

/// <summary>Finds a vote's cell in <see cref="PairCounts.Cells"/>.</summary>
sealed class CellPlaces
{
    readonly int models;
    readonly int[] pairs;

    public CellPlaces(PairCounts counts)
    {
        models = counts.ModelCount;
        pairs = new int[models * models];
        for (var pair = 0; pair < counts.PairCount; pair++)
            pairs[counts.First[pair] * models + counts.Second[pair]] = pair;
    }

    public int Of(PackedVote vote, BothBadRule bothBad) =>
        3 * pairs[Math.Min(vote.A, vote.B) * models + Math.Max(vote.A, vote.B)] + PairCounts.Kind(vote, bothBad);
}
