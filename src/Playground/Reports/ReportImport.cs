using Playground.Viewers;

namespace Playground.Reports;

/// <summary>Takes in a report of another playground, to be read here.</summary>
public sealed class ReportImport(IReportRepository store, TimeProvider time)
{
    /// <summary>A report that is here already stays as it is, unless it was imported too and the file is newer.</summary>
    /// <returns>The report as it is kept now, and what became of the file.</returns>
    /// <exception cref="InvalidReportException">The file is no report, or one of a newer schema.</exception>
    public async Task<(ReportDocument Report, ReportIntake Intake)> TakeAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        var report = await ReportFile.ReadAsync(stream, name, cancellationToken) with { ImportedAt = time.GetUtcNow() };
        if (await store.FindAsync(report.Id, Visibility.Unrestricted, cancellationToken) is { } kept && (!kept.IsReadOnly || kept.BuiltAt >= report.BuiltAt))
            return (kept, await IsSameAsync(kept, report, cancellationToken) ? ReportIntake.Known : ReportIntake.Different);
        await store.SaveAsync(report, cancellationToken);
        return (report, ReportIntake.Taken);
    }

    static async Task<bool> IsSameAsync(ReportDocument kept, ReportDocument other, CancellationToken cancellationToken)
    {
        var (here, there) = (await BytesAsync(kept, cancellationToken), await BytesAsync(other, cancellationToken));
        return here.AsSpan().SequenceEqual(there);
    }

    static async Task<byte[]> BytesAsync(ReportDocument report, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await ReportFile.WriteAsync(stream, report with { ImportedAt = null }, cancellationToken);
        return stream.ToArray();
    }
}
