namespace Playground.Statistics;

/// <summary>The votes allow no answer at all; the message says why, for people.</summary>
public sealed class VotesNotRankableException(string message) : Exception(message);
