using Playground.Statistics.Votes;

namespace Playground.RatingSessions;

/// <summary>What one rater said, told by model: sides differed between raters.</summary>
/// <param name="Level">A tie, or none any good; <c>null</c> otherwise.</param>
/// <param name="Ranked">The ids of the models that they ranked, the best first: one where only the best was said, none where they only gave points.</param>
/// <param name="Scores">Points by criterion, of the models that got any.</param>
public sealed record RaterSaying(
    string Rater, VoteOutcome? Level, IReadOnlyList<string> Ranked, IReadOnlyList<(string ModelId, IReadOnlyDictionary<string, int> Points)> Scores, string? Rationale);
