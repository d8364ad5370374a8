namespace Playground.Reports.Writing;

/// <summary>Writes a report in one format. Nothing is kept but what is being written, so that a long report can go to the network as it comes.</summary>
public interface IReportWriter
{
    /// <summary>The name of the format: <c>html</c>, <c>md</c>, <c>xlsx</c>, <c>csv</c>, <c>json</c>.</summary>
    string Format { get; }

    /// <summary>With its point: CSV tables come in a <c>.zip</c>.</summary>
    string Extension { get; }

    string ContentType { get; }

    Task WriteAsync(ReportDocument report, Stream stream, CancellationToken cancellationToken = default);
}

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
