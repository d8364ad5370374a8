namespace Playground.Statistics.Leaderboards;

/// <summary>Models ranked by votes, with the method and the settings without which the numbers mean little.</summary>
/// <param name="Method"><c>bradley-terry</c> or <c>davidson</c>.</param>
/// <param name="Votes">Votes that counted.</param>
/// <param name="Models">The group with the most votes first, and in it the highest lower bound; the strongest may stand below one that is known better.</param>
public sealed record Leaderboard(string Method, LeaderboardSettings Settings, long Votes, IReadOnlyList<LeaderboardRow> Models)
{
    /// <summary>The models group by group, those of one that met; a single group where all did. Ratings of different groups can't be compared.</summary>
    public IReadOnlyList<IReadOnlyList<LeaderboardRow>> InGroups() => [.. Models.GroupBy(row => row.Group).Select(group => group.ToArray())];
}
