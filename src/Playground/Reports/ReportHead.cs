namespace Playground.Reports;

/// <summary>A report as a line of a list.</summary>
public sealed record ReportHead(string Id, string Title, DateTimeOffset CreatedAt, DateTimeOffset BuiltAt, DateTimeOffset? ImportedAt);
