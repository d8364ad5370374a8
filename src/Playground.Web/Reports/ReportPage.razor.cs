using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Reports.Sections;
using Playground.Reports.Writing;
using Playground.Viewers;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Reports;

/// <summary>One report: what its author writes and chooses, and beside it the report as it will be read. Every change is kept at once.</summary>
public sealed partial class ReportPage
{
    ReportDocument? _report;
    HistoryFacets _facets = new([], []);
    IReadOnlyList<RatedSession> _sessions = [];
    IReadOnlyList<string> _faults = [];
    string? _note;
    bool _busy;
    bool _loaded;
    readonly SemaphoreSlim _storing = new(1);
    int _version;
    ReportSection? _changed;

    [Parameter] public string Id { get; set; } = "";

    [Inject] public required IReportRepository Store { get; set; }

    [Inject] public required ReportBuilder Builder { get; set; }

    [Inject] public required IComparisonRepository Comparisons { get; set; }

    [Inject] public required IRatedSessions Sessions { get; set; }

    [Inject] public required VisibilityPolicy Visibility { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    string Title => _report is null ? L["Title"] : ReportLayout.Title(_report, new(_report.Settings.Language));

    /// <summary>A new address for each change, so that the frame shows it; it opens at the section that was changed.</summary>
    string PreviewSource => $"/reports/{Id}/preview?version={_version}{(_changed is { } section ? $"#{HtmlReportWriter.Id(section)}" : "")}";

    protected override async Task OnParametersSetAsync()
    {
        await Clock.FindZoneAsync();
        // A report is for everybody, whoever looks at it.
        var visible = await Visibility.ForAsync(Viewer.Anybody);
        await TryAsync(async () => _report = await Store.FindAsync(Id, visible));
        _facets = await Comparisons.FacetsAsync(visible);
        _sessions = await Sessions.ListAsync();
        _loaded = true;
    }

    Task ApplyAsync(ReportSettings settings) => ApplyAsync(settings, null);

    Task ApplyAsync(ReportSettings settings, ReportSection? changed) => TryAsync(async () =>
    {
        InvalidReportException.ThrowIf(settings.Faults());
        await KeepAsync(_report! with { Settings = settings }, changed);
    });

    Task BuildAsync(ReportSettings settings) => TryAsync(async () =>
    {
        _busy = true;
        try
        {
            var built = await Builder.BuildAsync(settings, Viewer.Anybody, _report!.Id, _report.CreatedAt);
            // What was written and arranged while it was being built stays.
            var now = _report.Settings;
            await KeepAsync(built with { Settings = built.Settings with { Title = now.Title, Recommendation = now.Recommendation, Language = now.Language, Sections = now.Sections } }, null);
        }
        finally
        {
            _busy = false;
        }
    });

    Task KeepTemplateAsync() => TryAsync(async () =>
    {
        await Store.SaveTemplateAsync(_report!.Settings with { Title = "", Recommendation = "", Filter = new(), Picked = [] });
        _note = L["TemplateKept"];
    });

    async Task KeepAsync(ReportDocument report, ReportSection? changed)
    {
        // At once, so that a change that comes while this one is being stored builds on it; and stored in the order in which they came.
        _report = report;
        await _storing.WaitAsync();
        try
        {
            await Store.SaveAsync(report);
        }
        finally
        {
            _storing.Release();
        }
        (_changed, _note) = (changed, L["Kept"]);
        _version++;
    }

    async Task TryAsync(Func<Task> work)
    {
        (_faults, _note) = ([], null);
        try
        {
            await work();
        }
        catch (FaultException exception)
        {
            _faults = [.. Faults.Of(exception.Faults).Distinct()];
        }
        finally
        {
            StateHasChanged();
        }
    }
}
