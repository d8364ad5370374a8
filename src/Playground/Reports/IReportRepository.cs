using Playground.Viewers;

namespace Playground.Reports;

/// <summary>Keeps reports, each a file of <see cref="ReportFile"/>. Other processes may add and remove some at any time.</summary>
public interface IReportRepository
{
    /// <summary>How long a deleted report can be brought back, at least.</summary>
    static readonly TimeSpan KeptDeleted = TimeSpan.FromDays(30);

    /// <summary>The newest first. A file that can't be read is left out and logged.</summary>
    Task<IReadOnlyList<ReportHead>> ListAsync(CancellationToken cancellationToken = default);

    /// <returns><c>null</c> when there is no report with this id.</returns>
    /// <exception cref="InvalidReportException">What is kept can't be read, or tells what may not be seen; it is left as it is.</exception>
    Task<ReportDocument?> FindAsync(string reportId, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Adds a report or replaces it, whole or not at all.</summary>
    Task SaveAsync(ReportDocument report, CancellationToken cancellationToken = default);

    /// <summary>Takes a report out of the list. For <see cref="KeptDeleted"/> it can be brought back.</summary>
    /// <returns>False when there is no such report.</returns>
    Task<bool> DeleteAsync(string reportId, CancellationToken cancellationToken = default);

    /// <summary>Brings a deleted report back as it was.</summary>
    /// <returns>False when it is gone for good, or there is another with its id by now.</returns>
    Task<bool> RestoreAsync(string reportId, CancellationToken cancellationToken = default);

    /// <summary>What new reports of this team begin with; <c>null</c> when nobody has kept a template.</summary>
    Task<ReportSettings?> TemplateAsync(CancellationToken cancellationToken = default);

    Task SaveTemplateAsync(ReportSettings template, CancellationToken cancellationToken = default);
}
