using Playground.Accounts;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Viewers;
using Playground.Web.Shell;

namespace Playground.Web.Reports;

/// <summary>One report that is written and arranged. Every change is kept at once, in the order in which changes come.</summary>
public sealed class ReportViewModel(
    IReportRepository store, ReportBuilder builder, IComparisonRepository comparisons, IRatedSessions sessions, VisibilityPolicy visibility, PageLifetime page)
{
    // Nobody asks for its wait handle, so it holds nothing that would have to be let go.
    readonly SemaphoreSlim _storing = new(1);
    ReportReading? _reading;

    /// <summary><c>null</c> before it is found, and where there is none.</summary>
    public ReportDocument? Report { get; private set; }

    /// <summary>What its filter can choose from.</summary>
    public HistoryFacets Facets { get; private set; } = new([], []);

    public IReadOnlyList<RatedSession> Sessions { get; private set; } = [];

    /// <summary>What was wrong with what was asked last.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public ReportNote Note { get; private set; }

    /// <summary>It was looked for.</summary>
    public bool IsLoaded { get; private set; }

    public bool IsBuilding => _reading is not null;

    /// <summary>Comparisons read so far, while figures are being taken.</summary>
    public int Read => _reading?.Read ?? 0;

    /// <summary>Grows with each change that is kept.</summary>
    public int Version { get; private set; }

    /// <summary>The section that was changed last; <c>null</c> where the whole report was.</summary>
    public ReportSection? Changed { get; private set; }

    public async Task OpenAsync(string id)
    {
        // A report is for everybody, whoever looks at it.
        var visible = await visibility.ForAsync(Viewer.Anybody, page.Left);
        await TryAsync(async () => Report = await store.FindAsync(id, visible, page.Left));
        Facets = await comparisons.FacetsAsync(visible, page.Left);
        Sessions = await sessions.ListAsync(page.Left);
        IsLoaded = true;
    }

    /// <summary>Keeps what the author wrote or chose; faulty settings change nothing and are told.</summary>
    public Task ApplyAsync(ReportSettings settings) => ApplyAsync(settings, null);

    /// <summary>Moves a section one place up (−1) or down (1).</summary>
    public Task MoveAsync(ReportSection section, int by) => ApplyAsync(Report!.Settings.Move(section, by), section);

    /// <summary>Moves a section to a place, from 0.</summary>
    public Task PlaceAsync(ReportSection section, int place) => ApplyAsync(Report!.Settings.Place(section, place), section);

    /// <summary>Shows a section or leaves it out.</summary>
    public Task SwitchAsync(ReportSection section, bool shown) => ApplyAsync(Report!.Settings.Switch(section, shown), section);

    /// <summary>Takes the figures anew. What is written and arranged meanwhile stays.</summary>
    public Task BuildAsync(ReportSettings settings) => TryAsync(async () =>
    {
        using var reading = _reading = new(page);
        try
        {
            var (id, createdAt) = (Report!.Id, Report.CreatedAt);
            // Beside the page, which would otherwise neither tell how far it is nor hear that it is to stop.
            var built = await Task.Run(() => builder.BuildAsync(settings, Viewer.Anybody, id, createdAt, reading.Stopped, reading), reading.Stopped);
            var now = Report.Settings;
            await KeepAsync(built with { Settings = built.Settings with { Title = now.Title, Recommendation = now.Recommendation, Language = now.Language, Sections = now.Sections } }, null);
        }
        catch (OperationCanceledException) when (reading.Stopped.IsCancellationRequested)
        {
            Note = ReportNote.Stopped;
        }
        finally
        {
            _reading = null;
        }
    });

    /// <summary>Ends taking the figures; the report keeps the former ones.</summary>
    public void Stop() => _reading?.Stop();

    /// <summary>Lets new reports begin with these sections, this language and this number of examples.</summary>
    public Task KeepTemplateAsync() => TryAsync(async () =>
    {
        await store.SaveTemplateAsync(Report!.Settings with { Title = "", Recommendation = "", Filter = new(), Picked = [] });
        Note = ReportNote.TemplateKept;
    });

    Task ApplyAsync(ReportSettings settings, ReportSection? changed) => TryAsync(async () =>
    {
        InvalidReportException.ThrowIf(settings.Faults());
        await KeepAsync(Report! with { Settings = settings }, changed);
    });

    async Task KeepAsync(ReportDocument report, ReportSection? changed)
    {
        AccessControl.Demand(Permission.Work);
        // At once, so that a change that comes while this one is being stored builds on it; and stored in the order in which they came.
        Report = report;
        await _storing.WaitAsync();
        try
        {
            await store.SaveAsync(report);
        }
        finally
        {
            _storing.Release();
        }
        (Changed, Note) = (changed, ReportNote.Kept);
        Version++;
    }

    async Task TryAsync(Func<Task> work)
    {
        (Faults, Note) = ([], ReportNote.None);
        try
        {
            await work();
        }
        catch (FaultException exception)
        {
            Faults = exception.Faults;
        }
        finally
        {
            page.Redraw();
        }
    }
}
