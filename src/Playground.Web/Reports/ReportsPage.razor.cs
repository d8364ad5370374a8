using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Playground.Reports;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Reports;

/// <summary>The reports that are kept; what becomes of them is <see cref="ReportListViewModel"/>'s matter.</summary>
public sealed partial class ReportsPage
{
    [Inject] public required ViewModels ViewModels { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required Notices Notices { get; set; }

    ReportListViewModel State => field ??= ViewModels.Create<ReportListViewModel>(Lifetime);

    IReadOnlyList<string> Faults =>
        [.. FaultTexts.Of(State.Faults).Distinct(), .. State.Imported is { Intake: ReportIntake.Different } ? [Taken] : Array.Empty<string>()];

    /// <summary>What became of the file that was taken in.</summary>
    string Taken => State.Imported is not { } imported ? ""
        : L[imported.Intake.ToString(), imported.Report.Settings.Title is { Length: > 0 } title ? title : L["Untitled"]];

    protected override async Task OnInitializedAsync()
    {
        await Clock.FindZoneAsync();
        await State.LoadAsync();
    }

    async Task CreateAsync()
    {
        if (await State.CreateAsync(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) is { } id)
            Navigation.NavigateTo($"/reports/{id}");
    }

    Task ImportAsync(InputFileChangeEventArgs chosen) => State.ImportAsync(chosen.File.Name, chosen.File.Size, () => chosen.File.OpenReadStream(ReportFile.MostBytes));

    async Task DeleteAsync(IReadOnlyList<ReportHead> reports)
    {
        await State.DeleteAsync(reports);
        // Pressed when this page may have been left already.
        Notices.Show(reports.Count == 1 ? L["DeletedOne", Name(reports[0])] : L["Deleted", reports.Count], L["Undo"], () => State.RestoreAsync(reports));
    }

    /// <summary>By its title, or by what it is about: several without a title can be told apart.</summary>
    string Name(ReportHead report) => report switch
    {
        { Title.Length: > 0 } => report.Title,
        { Session: { } session } => L["OfSession", session],
        { Tag: { } tag } => L["OfTag", tag],
        _ => L["OfAll", Clock.Local(report.CreatedAt).ToString("f", CultureInfo.CurrentCulture)],
    };

    string Facts(ReportHead report) => string.Join(" · ", new[]
    {
        L["Built", Clock.Local(report.BuiltAt).ToString("f", CultureInfo.CurrentCulture)].Value,
        report.Answers is { } answers ? L["Answers", answers].Value : null,
        report.ImportedAt is null ? null : L["Imported"].Value,
    }.OfType<string>());
}
