using Playground.Statistics.Leaderboards;

namespace Playground.RatingSessions;

/// <summary>Models that the votes of a session connect, directly or through others. Between groups nothing is known.</summary>
/// <param name="Rows">The highest rating first.</param>
/// <param name="Lead">How sure it is that the first is better than the second; <c>null</c> where there is but one model.</param>
public sealed record SessionGroup(IReadOnlyList<LeaderboardRow> Rows, PairVerdict? Lead)
{
    /// <returns>The group with the most votes first.</returns>
    internal static IReadOnlyList<SessionGroup> Of(RankedVotes ranked)
    {
        var places = ranked.Models.Index().ToDictionary(model => model.Item, model => model.Index, StringComparer.Ordinal);
        return
        [
            .. ranked.Leaderboard.Models.GroupBy(row => ranked.Fit.Connectivity.Islands[places[row.Model]])
                .OrderByDescending(island => island.Sum(row => row.Votes)).ThenBy(island => island.Key)
                .Select(island => Of(ranked, [.. island.OrderByDescending(row => row.Rating).ThenByDescending(row => row.Lower).ThenBy(row => row.Model, StringComparer.Ordinal)], places)),
        ];
    }

    static SessionGroup Of(RankedVotes ranked, LeaderboardRow[] rows, Dictionary<string, int> places) =>
        new(rows, rows.Length > 1 ? EnoughVotes.Judge(ranked.Fit, places[rows[0].Model], places[rows[1].Model]) : null);
}
