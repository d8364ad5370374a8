namespace Playground.Leaderboards;

/// <summary>Other votes count than before.</summary>
readonly record struct VotesChanged;
