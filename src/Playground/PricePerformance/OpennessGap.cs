using Playground.Leaderboards;
using Playground.Models;
using Playground.Statistics.Leaderboards;

namespace Playground.PricePerformance;

/// <summary>The best open model against the best proprietary one, among those that votes connect: how far behind, and for what part of the price.</summary>
/// <param name="Better">The one of the higher rating.</param>
/// <param name="Verdict">What <paramref name="Better"/> scores against <paramref name="Worse"/>, and how many votes are missing to tell them apart.</param>
public sealed record OpennessGap(ModelPerformance Better, ModelPerformance Worse, PairVerdict Verdict)
{
    /// <summary>The cost of an answer of the dearer one ÷ that of the cheaper one; <c>null</c> where one is unknown or nothing.</summary>
    public double? PriceRatio => Better.CostPerThousand is { Value: > 0 and var better } && Worse.CostPerThousand is { Value: > 0 and var worse } ? Math.Max(better, worse) / Math.Min(better, worse) : null;

    public ModelPerformance? Cheaper => PriceRatio is null ? null : Better.CostPerThousand!.Value <= Worse.CostPerThousand!.Value ? Better : Worse;

    /// <summary>Looks in the group with the most votes in which there are both.</summary>
    /// <param name="models">Models whose answers are stored; others have no cost to compare.</param>
    /// <returns><c>null</c> where no open model met a proprietary one, directly or through others.</returns>
    public static OpennessGap? Find(Ranking ranking, IEnumerable<ModelPerformance> models)
    {
        var known = models.ToDictionary(model => model.Model.Id, StringComparer.Ordinal);
        foreach (var group in ranking.Ranked?.Leaderboard.InGroups() ?? [])
            if (Best(group, known, Openness.Open) is { } open && Best(group, known, Openness.Proprietary) is { } proprietary)
                return open.Rating >= proprietary.Rating ? Of(ranking, known, open, proprietary) : Of(ranking, known, proprietary, open);
        return null;
    }

    static OpennessGap Of(Ranking ranking, Dictionary<string, ModelPerformance> known, LeaderboardRow better, LeaderboardRow worse) =>
        new(known[better.Model], known[worse.Model], ranking.Judge(better.Model, worse.Model));

    static LeaderboardRow? Best(IReadOnlyList<LeaderboardRow> group, Dictionary<string, ModelPerformance> known, Openness openness) =>
        group.Where(row => known.TryGetValue(row.Model, out var model) && model.Model.Access.Openness() == openness).MaxBy(row => row.Rating);
}
