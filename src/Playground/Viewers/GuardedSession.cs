namespace Playground.Viewers;

/// <summary>A rating session that keeps something from somebody.</summary>
/// <param name="HidesModels">Blind, and nobody has been told yet who wrote what.</param>
/// <param name="Solo">A blind look of one's own, in which the rater who asks hasn't voted yet.</param>
/// <param name="OpenRound">The round that is still being rated; <c>null</c> when none is.</param>
/// <param name="IsHost">Whoever asks is its host.</param>
/// <param name="ComparisonIds">What is rated in it; empty where no models are hidden.</param>
public sealed record GuardedSession(string Id, bool HidesModels, bool Solo, int? OpenRound, bool IsHost, IReadOnlyList<string> ComparisonIds);
