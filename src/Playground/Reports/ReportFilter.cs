namespace Playground.Reports;

/// <summary>What a report is about. Empty fields don't filter; all that are set must hold.</summary>
public sealed record ReportFilter
{
    /// <summary>A rating session: its ratings, and the comparisons that they are about.</summary>
    public string? SessionId { get; init; }

    /// <summary>A tag of comparisons; an evaluation's comparisons carry its name.</summary>
    public string? Tag { get; init; }

    /// <summary>The first and the last day, by which comparisons and ratings are chosen; days are those of UTC.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Model ids; empty takes all.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    public DateTimeOffset? Start => From is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? End => To is { } day && day < DateOnly.MaxValue ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null;

    public bool Takes(string modelId) => Models.Count == 0 || Models.Contains(modelId, StringComparer.OrdinalIgnoreCase);
}
