namespace Playground.Storage.Ratings;

/// <param name="Packed">A <see cref="Playground.Statistics.Votes.PackedVote"/> over the keys of models and raters.</param>
/// <param name="Ticks">From when on it counts.</param>
sealed record TimedVote(long Packed, long Ticks);
