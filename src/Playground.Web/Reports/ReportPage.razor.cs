using Microsoft.AspNetCore.Components;
using Playground.Reports.Sections;
using Playground.Reports.Writing;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Reports;

/// <summary>One report: what its author writes and chooses, and beside it the report as it will be read.</summary>
public sealed partial class ReportPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] public required ViewModels ViewModels { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    ReportViewModel State => field ??= ViewModels.Create<ReportViewModel>(Lifetime);

    string Title => State.Report is not { } report ? L["Title"] : ReportLayout.Title(report, new(report.Settings.Language));

    IReadOnlyList<string> Faults => [.. FaultTexts.Of(State.Faults).Distinct()];

    /// <summary>A new address for each change, so that the frame shows it; it opens at the section that was changed.</summary>
    string PreviewSource => $"/reports/{Id}/preview?version={State.Version}{(State.Changed is { } section ? $"#{HtmlReportWriter.Id(section)}" : "")}";

    protected override async Task OnParametersSetAsync()
    {
        await Clock.FindZoneAsync();
        await State.OpenAsync(Id);
    }
}
