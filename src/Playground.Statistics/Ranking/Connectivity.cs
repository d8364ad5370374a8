namespace Playground.Statistics.Ranking;

/// <summary>
/// Finite maximum-likelihood strengths exist just when the graph "won or tied against" is strongly connected (Ford 1957, Solution of a
/// ranking problem from binary comparisons; Hunter 2004, assumption 1).
/// </summary>
/// <param name="Groups">Places of the models, one list per strongly connected group; a group that won against another comes before it.</param>
/// <param name="Islands">The number of each model's island, from 0: those of one island met, directly or through others.</param>
public sealed record Connectivity(ConnectivityKind Kind, IReadOnlyList<IReadOnlyList<int>> Groups, IReadOnlyList<int> Islands)
{
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
        ConnectivityKind.OneSided => $"Some models only won or only lost against others, so their strength has no finite estimate: {Chain(models, " > ")}.",
        _ => $"There are groups of models that never met: {Chain(models, " | ")}. Between the groups nothing is known.",
    };

    /// <summary>The test alone, quick enough for every round of a bootstrap.</summary>
    internal static bool IsStrong(PairCounts counts) => Reach.All(counts, Follow.Wins) && Reach.All(counts, Follow.Losses);

    string Chain(IReadOnlyList<string> models, string between)
    {
        const int most = 6;
        var shown = Groups.Take(most).Select(group => $"{{{string.Join(", ", group.Take(most).Select(model => models[model]))}{(group.Count > most ? ", …" : "")}}}");
        return string.Join(between, shown) + (Groups.Count > most ? $"{between}… ({Groups.Count} groups)" : "");
    }
}
