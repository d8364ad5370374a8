namespace Playground.Judging;

/// <summary>A rating can't be taken; the message says why. Nothing was stored.</summary>
public sealed class InvalidRatingException(string message) : Exception(message);

/// <summary>What a rating must be like.</summary>
public static class RatingCheck
{
    public const int RationaleCharacters = 10_000;
    public const int LowestScore = 1;
    public const int HighestScore = 5;

    /// <exception cref="InvalidRatingException">The rating says nothing, or something that can't be said.</exception>
    public static void ThrowIfFaulty(Rating rating)
    {
        if (Fault(rating) is { } fault)
            throw new InvalidRatingException(fault);
    }

    /// <summary>Whether two ratings differ in nothing that the rater said.</summary>
    public static bool SaysTheSame(Rating a, Rating b) =>
        a.Outcome == b.Outcome && a.Rationale == b.Rationale && a.Tags.SequenceEqual(b.Tags) && a.Answers.Count == b.Answers.Count
        && a.Answers.Zip(b.Answers).All(pair => SaysTheSame(pair.First, pair.Second));

    static bool SaysTheSame(RatedAnswer a, RatedAnswer b) =>
        a.AnswerId == b.AnswerId && a.Rank == b.Rank && a.Labels.SequenceEqual(b.Labels)
        && a.Scores.Count == b.Scores.Count && a.Scores.All(score => b.Scores.TryGetValue(score.Key, out var other) && other == score.Value);

    static string? Fault(Rating rating) =>
        rating.Answers.Count == 0 ? "There are no answers to rate."
        : rating.Outcome is VoteOutcome.A or VoteOutcome.B && rating.Answers.Count != 2 ? "One of two answers can be better; with more of them, rank them."
        : rating.Outcome is not null && rating.Answers.Count < 2 ? "One answer alone is neither better nor a tie; give points or labels."
        : rating.Rationale?.Length > RationaleCharacters ? $"The reason has {rating.Rationale.Length} characters; at most {RationaleCharacters} are kept."
        : rating.Answers.SelectMany(answer => answer.Scores).Any(score => score.Value is < LowestScore or > HighestScore) ? $"Points go from {LowestScore} to {HighestScore}."
        : rating.Answers.Any(answer => answer.Rank < 1 || answer.Rank > rating.Answers.Count) ? $"Ranks go from 1 to {rating.Answers.Count}."
        : rating.Answers.SelectMany(answer => answer.Labels).Except(RatingLabels.All).FirstOrDefault() is { } label ? $"\"{label}\" is no label; there are {string.Join(", ", RatingLabels.All)}."
        : SaysNothing(rating) ? "Nothing was said: choose an answer, give points or set a label."
        : null;

    static bool SaysNothing(Rating rating) =>
        rating.Outcome is null && string.IsNullOrWhiteSpace(rating.Rationale)
        && rating.Answers.All(answer => answer.Rank is null && answer.Scores.Count == 0 && answer.Labels.Count == 0);
}
