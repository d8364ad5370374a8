namespace Playground.Statistics.Ranking;

/// <summary>
/// Finite maximum-likelihood strengths exist just when the graph "won or tied against" is strongly connected (Ford 1957, Solution of a
/// ranking problem from binary comparisons; Hunter 2004, assumption 1).
/// </summary>
/// <param name="Groups">Places of the models, one list per strongly connected group; a group that won against another comes before it.</param>
/// <param name="Islands">The number of each model's island, from 0: those of one island met, directly or through others.</param>
public sealed record Connectivity(ConnectivityKind Kind, IReadOnlyList<IReadOnlyList<int>> Groups, IReadOnlyList<int> Islands)
{
    const int MostShown = 6;

    /// <summary>Looks at every pair with a count above zero.</summary>
    public static Connectivity Of(PairCounts counts)
    {
        if (IsStrong(counts))
            return new(ConnectivityKind.Connected, [[.. Enumerable.Range(0, counts.ModelCount)]], new int[counts.ModelCount]);
        var islands = Reach.Islands(counts);
        return new(islands.Any(island => island > 0) ? ConnectivityKind.Disconnected : ConnectivityKind.OneSided, new StrongGroups(counts).Find(), islands);
    }

    /// <summary>What it means, for people.</summary>
    public string Describe(IReadOnlyList<string> models) => Kind switch
    {
        ConnectivityKind.Connected => "Votes connect all models.",
        ConnectivityKind.OneSided => $"Some models only won or only lost against others, so their strength has no finite estimate: {Chain(models, Groups, " > ")}.",
        _ => $"There are groups of models that never met: {Chain(models, IslandGroups, " | ")}. Between the groups nothing is known.",
    };

    /// <summary>Places of the models of each island.</summary>
    public IReadOnlyList<IReadOnlyList<int>> IslandGroups => [.. Islands.Index().GroupBy(model => model.Item, model => model.Index).OrderBy(island => island.Key).Select(island => island.ToArray())];

    /// <summary>What keeps the strengths of one island from a finite estimate, for people.</summary>
    internal string DescribeIsland(int island, IReadOnlyList<string> models) =>
        $"Within {{{Shown(IslandGroups[island], models)}}} some models only won or only lost against others: {Chain(models, [.. Groups.Where(group => Islands[group[0]] == island)], " > ")}.";

    /// <summary>The test alone, quick enough for every round of a bootstrap.</summary>
    internal static bool IsStrong(PairCounts counts) => Reach.All(counts, Follow.Wins) && Reach.All(counts, Follow.Losses);

    static string Chain(IReadOnlyList<string> models, IReadOnlyList<IReadOnlyList<int>> groups, string between) =>
        string.Join(between, groups.Take(MostShown).Select(group => $"{{{Shown(group, models)}}}")) + (groups.Count > MostShown ? $"{between}… ({groups.Count} groups)" : "");

    static string Shown(IReadOnlyList<int> group, IReadOnlyList<string> models) =>
        string.Join(", ", group.Take(MostShown).Select(model => models[model])) + (group.Count > MostShown ? ", …" : "");
}
