using Playground.Viewers;

namespace Playground.Reports;

/// <summary>Keeps reports, each a file of <see cref="ReportFile"/>. Other processes may add and remove some at any time.</summary>
public interface IReportRepository
{
    /// <summary>The newest first. A file that can't be read is left out and logged.</summary>
    Task<IReadOnlyList<ReportHead>> ListAsync(CancellationToken cancellationToken = default);

    /// <returns><c>null</c> when there is no report with this id.</returns>
    /// <exception cref="InvalidReportException">What is kept can't be read, or tells what may not be seen; it is left as it is.</exception>
    Task<ReportDocument?> FindAsync(string reportId, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Adds a report or replaces it, whole or not at all.</summary>
    Task SaveAsync(ReportDocument report, CancellationToken cancellationToken = default);

    /// <returns>False when there is no such report.</returns>
    Task<bool> DeleteAsync(string reportId, CancellationToken cancellationToken = default);

    /// <summary>What new reports of this team begin with; <c>null</c> when nobody has kept a template.</summary>
    Task<ReportSettings?> TemplateAsync(CancellationToken cancellationToken = default);

    Task SaveTemplateAsync(ReportSettings template, CancellationToken cancellationToken = default);
}
