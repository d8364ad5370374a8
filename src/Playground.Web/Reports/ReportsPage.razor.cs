using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Playground.Faults;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Viewers;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Reports;

/// <summary>The reports that are kept: make, open, take in, delete.</summary>
public sealed partial class ReportsPage
{
    IReadOnlyList<ReportHead>? _reports;
    string? _deleting;
    IReadOnlyList<string> _faults = [];
    string? _note;
    bool _busy;

    [Inject] public required IReportRepository Store { get; set; }

    [Inject] public required ReportBuilder Builder { get; set; }

    [Inject] public required ReportImport Intake { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await Clock.FindZoneAsync();
        _reports = await Store.ListAsync();
    }

    Task CreateAsync() => TryAsync(async () =>
    {
        var template = await Store.TemplateAsync() ?? new ReportSettings { Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var language && ReportLanguages.IsKnown(language) ? language : ReportLanguages.Default };
        var report = await Builder.BuildAsync(template, Viewer.Anybody);
        await Store.SaveAsync(report);
        Navigation.NavigateTo($"/reports/{report.Id}");
    });

    Task ImportAsync(InputFileChangeEventArgs chosen) => TryAsync(async () =>
    {
        if (chosen.File.Size > ReportFile.MostBytes)
            throw new InvalidReportException(ReportFaultKind.TooLarge, $"{chosen.File.Name} is larger than {ReportFile.MostBytes >> 20} MiB.");
        await using var stream = chosen.File.OpenReadStream(ReportFile.MostBytes);
        var (report, intake) = await Intake.TakeAsync(stream, chosen.File.Name);
        _reports = await Store.ListAsync();
        var said = L[intake.ToString(), report.Settings.Title is { Length: > 0 } title ? title : L["Untitled"]];
        if (intake == ReportIntake.Different)
            _faults = [said];
        else
            _note = said;
    });

    async Task DeleteAsync(ReportHead report)
    {
        await Store.DeleteAsync(report.Id);
        _deleting = null;
        _reports = await Store.ListAsync();
    }

    async Task TryAsync(Func<Task> work)
    {
        (_faults, _note, _busy) = ([], null, true);
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
            _busy = false;
        }
    }

    string Name(ReportHead report) => report.Title.Length > 0 ? report.Title : L["Untitled"];
}
