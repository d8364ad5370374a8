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
