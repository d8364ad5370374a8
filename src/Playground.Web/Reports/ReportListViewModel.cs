using Playground.Accounts;
using Playground.Faults;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Viewers;
using Playground.Web.Shell;

namespace Playground.Web.Reports;

/// <summary>The reports that are kept: make, take in, choose, delete and bring back.</summary>
public sealed class ReportListViewModel(IReportRepository store, ReportBuilder builder, ReportImport intake, PageLifetime page)
{
    readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    ReportReading? _reading;

    /// <summary>The newest first; <c>null</c> before they are read.</summary>
    public IReadOnlyList<ReportHead>? Reports { get; private set; }

    /// <summary>Those that something is to be done with at once.</summary>
    public IReadOnlyList<ReportHead> Chosen => [.. (Reports ?? []).Where(report => _chosen.Contains(report.Id))];

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>The report that came as a file last, and what became of it.</summary>
    public (ReportDocument Report, ReportIntake Intake)? Imported { get; private set; }

    public bool IsImporting { get; private set; }

    public bool IsBuilding => _reading is not null;

    /// <summary>Comparisons read so far, while a new report is made.</summary>
    public int Read => _reading?.Read ?? 0;

    public async Task LoadAsync() => Reports = await store.ListAsync(page.Left);

    /// <summary>Makes a report by the team's template, of everything that is stored.</summary>
    /// <param name="language">Of the report where there is no template.</param>
    /// <returns>Its id; <c>null</c> when it was stopped, or couldn't be made: <see cref="Faults"/> say why.</returns>
    public async Task<string?> CreateAsync(string language)
    {
        string? id = null;
        await TryAsync(async () =>
        {
            using var reading = _reading = new(page);
            try
            {
                var template = await store.TemplateAsync(reading.Stopped) ?? new ReportSettings { Language = ReportLanguages.IsKnown(language) ? language : ReportLanguages.Default };
                // Beside the page, which would otherwise neither tell how far it is nor hear that it is to stop.
                var report = await Task.Run(() => builder.BuildAsync(template, Viewer.Anybody, cancellationToken: reading.Stopped, progress: reading), reading.Stopped);
                AccessControl.Demand(Permission.Work);
                await store.SaveAsync(report);
                id = report.Id;
            }
            catch (OperationCanceledException) when (reading.Stopped.IsCancellationRequested)
            {
                // Stopped: there is no report, as before.
            }
            finally
            {
                _reading = null;
            }
        });
        return id;
    }

    public void Stop() => _reading?.Stop();

    /// <summary>Takes in the file of another playground.</summary>
    /// <param name="open">Opens it; not called when it is too large.</param>
    public Task ImportAsync(string name, long size, Func<Stream> open) => TryAsync(async () =>
    {
        if (size > ReportFile.MostBytes)
            throw new InvalidReportException(ReportFaultKind.TooLarge, $"{name} is larger than {ReportFile.MostBytes >> 20} MiB.");
        IsImporting = true;
        try
        {
            await using var stream = open();
            Imported = await intake.TakeAsync(stream, name, page.Left);
            await LoadAsync();
        }
        finally
        {
            IsImporting = false;
        }
    });

    public bool IsChosen(ReportHead report) => _chosen.Contains(report.Id);

    public void Choose(ReportHead report, bool chosen)
    {
        if (chosen)
            _chosen.Add(report.Id);
        else
            _chosen.Remove(report.Id);
    }

    public void ChooseAll(bool chosen)
    {
        foreach (var report in Reports ?? [])
            Choose(report, chosen);
    }

    /// <summary>Deletes reports; <see cref="RestoreAsync"/> brings them back.</summary>
    public async Task DeleteAsync(IReadOnlyList<ReportHead> reports)
    {
        AccessControl.Demand(Permission.Work);
        foreach (var report in reports)
        {
            await store.DeleteAsync(report.Id);
            _chosen.Remove(report.Id);
        }
        await LoadAsync();
    }

    public async Task RestoreAsync(IReadOnlyList<ReportHead> reports)
    {
        foreach (var report in reports)
            await store.RestoreAsync(report.Id);
        await LoadAsync();
        page.Redraw();
    }

    async Task TryAsync(Func<Task> work)
    {
        (Faults, Imported) = ([], null);
        try
        {
            await work();
        }
        catch (FaultException exception)
        {
            Faults = exception.Faults;
        }
    }
}
