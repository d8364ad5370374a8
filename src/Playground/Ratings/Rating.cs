using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Playground.Statistics.Votes;

namespace Playground.Ratings;

/// <summary>
/// What one rater said about the answers that they were shown at once: which is better, ranks, points per criterion, labels, a reason, or
/// several of these. One look, one rating; the pairwise votes behind a leaderboard are taken from it by <see cref="RatingVotes"/>.
/// </summary>
public sealed record Rating
{
    /// <summary>Made by whoever casts it, so that sending it again adds nothing.</summary>
    public required string Id { get; init; }

    public required string RaterId { get; init; }

    /// <summary>The answers in the order shown, from left to right or top to bottom; at least one.</summary>
    public required IReadOnlyList<RatedAnswer> Answers { get; init; }

    /// <summary>
    /// <see cref="VoteOutcome.A"/> and <see cref="VoteOutcome.B"/> (the first and the second shown) for two answers only; tie and "both bad"
    /// for any number: all equally good, none any good.
    /// </summary>
    public VoteOutcome? Outcome { get; init; }

    public string? Rationale { get; init; }

    /// <summary>In the rater's words, or those of the comparison when it was rated; imported votes have their categories here.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Of the prompt, as an ISO 639 code; <c>null</c> where nobody said.</summary>
    public string? Language { get; init; }

    /// <summary>Names, numbers, colours, order and speed were hidden when it was cast.</summary>
    public bool Blind { get; init; }

    /// <summary>From all answers being shown to the rating; <c>null</c> where it wasn't measured.</summary>
    public TimeSpan? DecisionTime { get; init; }

    /// <summary><c>null</c> for votes that were imported.</summary>
    public string? ComparisonId { get; init; }

    public int Turn { get; init; }

    public string? SessionId { get; init; }

    /// <summary>The item of the session.</summary>
    public string? ItemId { get; init; }

    /// <summary>0, or the number of the second look after a discussion. Rounds are never counted together.</summary>
    public int Round { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed; <c>null</c> when it never was.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Until then it can be taken back without a trace in any number.</summary>
    public required DateTimeOffset CountsFrom { get; init; }

    /// <summary>Where an imported vote comes from.</summary>
    public RatingOrigin? Origin { get; init; }

    /// <summary>The models are letters, because whoever reads this may not know them yet. Never stored.</summary>
    [JsonIgnore]
    public bool Concealed { get; init; }
}
