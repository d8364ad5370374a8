using System.Globalization;
using Microsoft.AspNetCore.Components;
using Playground.RatingSessions;
using Playground.Reports;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>A session as its host and observers see it; what happens there is <see cref="SessionViewModel"/>'s matter.</summary>
public sealed partial class SessionPage
{
    SessionEntry _entry;

    [Parameter] public string Id { get; set; } = "";

    [Inject] public required ViewModels ViewModels { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    SessionViewModel State => field ??= ViewModels.Create<SessionViewModel>(Lifetime);

    string? Problem => _entry == SessionEntry.NotFound ? L["NotFound"] : State.Refusal is { } refusal ? Faults.Of(refusal) : null;

    protected override async Task OnInitializedAsync()
    {
        _entry = await State.EnterAsync(Id, (await Viewer.FindAsync())?.Id ?? "");
        if (_entry == SessionEntry.Rater)
            Navigation.NavigateTo($"/rate/{Id}", replace: true);
    }

    Task ShowRoundAsync(string round) => State.ShowRoundAsync(int.Parse(round, CultureInfo.InvariantCulture));

    async Task ReportAsync()
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (await State.ReportAsync(ReportLanguages.IsKnown(language) ? language : ReportLanguages.Default) is { } report)
            Navigation.NavigateTo($"/reports/{report}");
    }

    string Address(string code) => Navigation.ToAbsoluteUri($"join/{code}").ToString();
}
