namespace Playground.Statistics.Ranking;

/// <summary>
/// Finds the groups of models in which some only won or only lost (the graph "won or tied against" isn't strongly connected), quick enough for every round of
/// a bootstrap. Keeps its memory between looks.
/// </summary>
/// <param name="islands">The number of each model's group, from 0; votes lie within groups.</param>
sealed class StrongIslands(int[] islands)
{
    readonly bool[] reached = new bool[islands.Length];
    readonly int[] roots = [.. Enumerable.Range(0, islands.Length).GroupBy(model => islands[model]).Select(group => group.First())];

    /// <summary>Of each group, whether it fell apart in the counts that were looked at last.</summary>
    public bool[] Broken { get; } = new bool[islands.Length == 0 ? 0 : islands.Max() + 1];

    public void LookAt(PairCounts counts)
    {
        Broken.AsSpan().Clear();
        Walk(counts, Follow.Wins);
        Walk(counts, Follow.Losses);
    }

    void Walk(PairCounts counts, Follow follow)
    {
        reached.AsSpan().Clear();
        foreach (var root in roots)
            reached[root] = true;
        if (Reach.Spread(counts, follow, reached, reached.Length - roots.Length) == 0)
            return;
        for (var model = 0; model < reached.Length; model++)
            Broken[islands[model]] |= !reached[model];
    }
}
