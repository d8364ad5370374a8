namespace Playground.Statistics.Rating;

/// <summary>
/// Strengths from rankings of several (Luce 1959, Plackett 1975): the first is taken with probability exp θ/Σ exp θ, then the next among the rest. By maximum
/// likelihood, Σθ = 0.
/// </summary>
public static class PlackettLuce
{
    /// <summary>Of rankings, the best first. Items that a ranking doesn't name weren't shown.</summary>
    /// <exception cref="ArgumentException">Nothing was compared, an item stands twice in a ranking, or no finite strengths exist; the message says which.</exception>
    public static ChoiceFit Fit(int items, IReadOnlyList<IReadOnlyList<int>> rankings)
    {
        Require(items, rankings);
        return ChoiceFit.Of(items, [.. rankings.SelectMany(ranking => Enumerable.Range(0, Math.Max(0, ranking.Count - 1)).Select(i => new ChoiceStage(ranking[i], [.. ranking.Skip(i)])))]);
    }

    /// <summary>Of the tops of rankings in which all items were shown: every stage chooses among all that aren't taken yet.</summary>
    /// <inheritdoc cref="Fit"/>
    public static ChoiceFit FitTop(int items, IReadOnlyList<IReadOnlyList<int>> tops)
    {
        Require(items, tops);
        return ChoiceFit.Of(items, [.. tops.SelectMany(top => top.Select((item, place) => new ChoiceStage(item, [.. Enumerable.Range(0, items).Except(top.Take(place))])))]);
    }

    static void Require(int items, IReadOnlyList<IReadOnlyList<int>> rankings)
    {
        foreach (var (place, ranking) in rankings.Index())
            if (ranking.Distinct().Count() != ranking.Count || ranking.Any(item => item < 0 || item >= items))
                throw new ArgumentException($"Ranking {place + 1} names an item twice, or one that isn't there.", nameof(rankings));
    }
}
