namespace Playground.Statistics.Leaderboards;

/// <summary>Models ranked by votes, with the method and the settings without which the numbers mean little.</summary>
/// <param name="Method"><c>bradley-terry</c> or <c>davidson</c>.</param>
/// <param name="Votes">Votes that counted.</param>
/// <param name="Models">The highest lower bound first; the strongest may stand below one that is known better.</param>
public sealed record Leaderboard(string Method, LeaderboardSettings Settings, long Votes, IReadOnlyList<LeaderboardRow> Models);
