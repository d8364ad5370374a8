namespace Playground.PricePerformance;

/// <summary>Which stored answers, and votes on them, to count. Empty fields don't filter; all that are set must hold.</summary>
public sealed record FigureFilter
{
    /// <summary>A tag of the comparison: a category of prompts, a project.</summary>
    public string? Tag { get; init; }

    /// <summary>Ids of comparisons, for instance those of a rating session.</summary>
    public IReadOnlyCollection<string>? Comparisons { get; init; }

    /// <summary>Id of a rating session; for answers, <see cref="VotedQuality.ResolveAsync"/> names its comparisons.</summary>
    public string? Session { get; init; }

    /// <summary>When the comparison was begun, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? To { get; init; }
}
