using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>A leaderboard with the fit behind it, for questions about two models.</summary>
/// <param name="Models">The names of the fit's places.</param>
public sealed record RankedVotes(Leaderboard Leaderboard, StrengthFit Fit, IReadOnlyList<string> Models);
