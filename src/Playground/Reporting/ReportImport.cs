namespace Playground.Reporting;

/// <summary>Takes in a report of another playground, to be read here.</summary>
public sealed class ReportImport(IReportStore store, TimeProvider time)
{
    /// <summary>A report that is here already stays as it is, unless it was imported too and the file is newer.</summary>
    /// <returns>The report as it is kept now, and whether the file was taken.</returns>
    /// <exception cref="InvalidReportException">The file is no report, or one of a newer schema.</exception>
    public async Task<(ReportDocument Report, bool IsNew)> TakeAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        var report = await ReportFile.ReadAsync(stream, name, cancellationToken) with { ImportedAt = time.GetUtcNow() };
        if (await store.FindAsync(report.Id, cancellationToken) is { } kept && (!kept.IsReadOnly || kept.BuiltAt >= report.BuiltAt))
            return (kept, false);
        await store.SaveAsync(report, cancellationToken);
        return (report, true);
    }
}
