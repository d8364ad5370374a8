namespace Playground.Reports.Writing;

/// <summary>The document itself, for another playground or a program.</summary>
public sealed class JsonReportWriter : IReportWriter
{
    public string Format => "json";

    public string Extension => ".json";

    public string ContentType => "application/json";

    /// <summary>When a report was imported is this playground's own affair.</summary>
    public Task WriteAsync(ReportDocument report, Stream stream, CancellationToken cancellationToken = default) =>
        ReportFile.WriteAsync(stream, report with { ImportedAt = null }, cancellationToken);
}
