namespace Playground.Reports;

/// <summary>A report as a line of a list.</summary>
public sealed record ReportHead(string Id, string Title, DateTimeOffset CreatedAt, DateTimeOffset BuiltAt, DateTimeOffset? ImportedAt)
{
    /// <summary>The rating session that it is about, by its title; <c>null</c> for none, as in files of versions that didn't tell.</summary>
    public string? Session { get; init; }

    /// <summary>The tag that it is about.</summary>
    public string? Tag { get; init; }

    /// <summary>How many answers it counts; <c>null</c> in files of versions that didn't tell.</summary>
    public long? Answers { get; init; }
}
