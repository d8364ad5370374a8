using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Web.Shell;

namespace Playground.Web.Overview;

/// <summary>The first page of a team: what waits for me, who leads, what happened last, and what it has cost. Newcomers see three steps instead.</summary>
public sealed partial class OverviewPage
{
    const int Last = 5;

    IReadOnlyList<HistoryEntry>? _last;
    int _loads;

    [Inject] public required IComparisonRepository Store { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    /// <summary>The parts read what is theirs; they are made anew with each load.</summary>
    async Task LoadAsync()
    {
        await Clock.FindZoneAsync();
        _last = (await Store.SearchAsync(new() { Take = Last }, await Viewer.VisibilityAsync(Leaving), Leaving)).Entries;
        _loads++;
    }
}
