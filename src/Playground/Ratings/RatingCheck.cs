using Playground.Statistics.Votes;
using static Playground.Ratings.RatingFaultKind;

namespace Playground.Ratings;

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
            throw new InvalidRatingException(fault.Kind, fault.Sentence);
    }

    /// <summary>Whether two ratings differ in nothing that the rater said.</summary>
    public static bool SaysTheSame(Rating a, Rating b) =>
        a.Outcome == b.Outcome && a.Rationale == b.Rationale && a.Tags.SequenceEqual(b.Tags) && a.Answers.Count == b.Answers.Count
        && a.Answers.Zip(b.Answers).All(pair => SaysTheSame(pair.First, pair.Second));

    static bool SaysTheSame(RatedAnswer a, RatedAnswer b) =>
        a.AnswerId == b.AnswerId && a.Rank == b.Rank && a.Labels.SequenceEqual(b.Labels)
        && a.Scores.Count == b.Scores.Count && a.Scores.All(score => b.Scores.TryGetValue(score.Key, out var other) && other == score.Value);

    static (RatingFaultKind Kind, FormattableString Sentence)? Fault(Rating rating) =>
        rating.Answers.Count == 0 ? (NoAnswers, $"There are no answers to rate.")
        : rating.Outcome is VoteOutcome.A or VoteOutcome.B && rating.Answers.Count != 2 ? (NotTwo, $"One of two answers can be better; with more of them, rank them.")
        : rating.Outcome is not null && rating.Answers.Count < 2 ? (Alone, $"One answer alone is neither better nor a tie; give points or labels.")
        : rating.Rationale?.Length > RationaleCharacters ? (RationaleTooLong, $"The reason has {rating.Rationale.Length} characters; at most {RationaleCharacters} are kept.")
        : rating.Answers.SelectMany(answer => answer.Scores).Any(score => score.Value is < LowestScore or > HighestScore) ? (ScoreOutOfRange, $"Points go from {LowestScore} to {HighestScore}.")
        : rating.Answers.Any(answer => answer.Rank < 1 || answer.Rank > rating.Answers.Count) ? (RankOutOfRange, $"Ranks go from 1 to {rating.Answers.Count}.")
        : rating.Answers.SelectMany(answer => answer.Labels).Except(RatingLabels.All).FirstOrDefault() is { } label ? (UnknownLabel, $"\"{label}\" is no label; there are {string.Join(", ", RatingLabels.All)}.")
        : SaysNothing(rating) ? (RatingFaultKind.SaysNothing, $"Nothing was said: choose an answer, give points or set a label.")
        : null;

    static bool SaysNothing(Rating rating) =>
        rating.Outcome is null && string.IsNullOrWhiteSpace(rating.Rationale)
        && rating.Answers.All(answer => answer.Rank is null && answer.Scores.Count == 0 && answer.Labels.Count == 0);
}
