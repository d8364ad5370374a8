namespace Playground.Storage.Ratings;

/// <summary>Which votes a leaderboard reads, whoever gave them and about whatever.</summary>
/// <param name="Criterion">A criterion's key.</param>
/// <param name="Round"><c>null</c> for all.</param>
/// <param name="From">In ticks, the first.</param>
/// <param name="To">In ticks, after the last.</param>
readonly record struct VoteRange(long Criterion, int? Round, long From, long To);
