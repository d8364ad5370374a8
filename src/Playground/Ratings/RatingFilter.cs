namespace Playground.Ratings;

/// <summary>Which ratings to list or to count. Empty fields don't filter; all that are set must hold.</summary>
public sealed record RatingFilter
{
    public string? ComparisonId { get; init; }

    /// <summary>Of the comparisons.</summary>
    public int? Turn { get; init; }

    public string? SessionId { get; init; }

    /// <summary>Only what was rated in the open.</summary>
    public bool OutsideSessions { get; init; }

    public string? ItemId { get; init; }

    /// <summary>Second rounds are left out unless asked for: they were cast after a discussion. Set to <c>null</c> for all.</summary>
    public int? Round { get; init; } = 0;

    public string? RaterId { get; init; }

    public string? Tag { get; init; }

    public string? Language { get; init; }

    /// <summary>One of the models must be among those rated.</summary>
    public string? ModelId { get; init; }

    /// <summary>A second model that must be among them.</summary>
    public string? OtherModelId { get; init; }

    /// <summary>For votes: by this criterion instead of the overall verdict. For ratings: those that have points by it.</summary>
    public string? Criterion { get; init; }

    /// <summary>Only answers of open models, both of them.</summary>
    public bool OpenOnly { get; init; }

    /// <summary>By <see cref="Rating.CountsFrom"/>; inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive. Ratings that don't count yet are never among votes.</summary>
    public DateTimeOffset? To { get; init; }

    public bool OldestFirst { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>The <see cref="RatingPage.Next"/> of the page before; <c>null</c> for the first page.</summary>
    public string? After { get; init; }
}
