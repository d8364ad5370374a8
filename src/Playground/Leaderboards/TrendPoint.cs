namespace Playground.Leaderboards;

/// <summary>Ratings after the votes up to some moment.</summary>
/// <param name="Ratings">By model, with the bounds of its interval; models without votes until then are missing.</param>
public sealed record TrendPoint(DateTimeOffset At, long Votes, IReadOnlyDictionary<string, (double Rating, double Lower, double Upper)> Ratings);
