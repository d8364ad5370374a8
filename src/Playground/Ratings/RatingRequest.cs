using Playground.Comparisons;

namespace Playground.Ratings;

/// <summary>What a rater says of answers that were shown to them, in the open or in a session.</summary>
public sealed record RatingRequest
{
    /// <summary>Made by whoever votes, once for a look: sent again, the same verdict changes nothing, and another one changes the rating.</summary>
    public required string Id { get; init; }

    public required string RaterId { get; init; }

    public required Ballot Ballot { get; init; }

    /// <summary>The answers in the order shown; all must be ratable.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>Whose answers these are.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The turn of the comparison.</summary>
    public required int Turn { get; init; }

    /// <summary><c>null</c> outside of sessions.</summary>
    public SessionPlace? Place { get; init; }

    /// <summary>Of the prompt, as an ISO 639 code; <c>null</c> where nobody said.</summary>
    public string? Language { get; init; }

    public bool Blind { get; init; }

    /// <summary>When the answers were first shown; <c>null</c> where that wasn't noted.</summary>
    public DateTimeOffset? ShownAt { get; init; }
}
