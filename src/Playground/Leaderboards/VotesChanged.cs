namespace Playground.Judging.Ranking;

/// <summary>Other votes count than before.</summary>
readonly record struct VotesChanged;
