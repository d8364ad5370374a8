using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Playground.Ratings;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Leaderboards;

/// <summary>The votes behind a number, newest first.</summary>
public sealed partial class VotesPage : IDisposable
{
    const int PageSize = 50;

    List<Rating> _ratings = [];
    RatingFacets _facets = new([], [], [], [], []);
    IReadOnlyDictionary<string, string> _raters = new Dictionary<string, string>();
    LeaderboardQuery? _shown;
    string? _next;
    bool _loaded;

    [Inject] public required IRatingRepository Store { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    LeaderboardQuery Query => LeaderboardQuery.Parse(name => QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).TryGetValue(name, out var value) ? value.ToString() : null);

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        await Clock.FindZoneAsync();
        await ShowAsync();
        _facets = await Store.FacetsAsync(await Viewer.VisibilityAsync());
        _raters = _facets.Raters.ToDictionary(rater => rater.Id, rater => rater.Name);
    }

    void Moved(object? sender, LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == "/votes")
            InvokeAsync(ShowAsync).Observe(DispatchExceptionAsync);
    }

    void Show(LeaderboardQuery query) => Navigation.NavigateTo(query.Address("/votes"), replace: true);

    async Task ShowAsync()
    {
        if (Query == _shown)
            return;
        _shown = Query;
        await LoadAsync(null);
    }

    async Task LoadAsync(string? after)
    {
        var query = Query;
        var page = await Store.SearchAsync(query.ToFilter(Clock) with { Take = PageSize, After = after }, await Viewer.VisibilityAsync());
        if (query != Query)
            return;
        _ratings = after is null ? [.. page.Ratings] : [.. _ratings, .. page.Ratings];
        (_next, _loaded) = (page.Next, true);
        StateHasChanged();
    }
}
