using System.Globalization;
using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.History;

/// <summary>Every comparison that is kept, newest first: find, open, rename, tag, delete.</summary>
public sealed partial class HistoryPage
{
    static readonly HistoryFacets _noFacets = new([], []);

    IReadOnlyList<HistoryEntry> _rows = [];
    HistoryFacets _facets = _noFacets;
    HistoryQuery? _shown;
    CancellationTokenSource? _search;
    string? _next;
    bool _loading;
    bool _loaded;

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required IComparisonRepository Store { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "model")] public string? Model { get; set; }

    [SupplyParameterFromQuery(Name = "tag")] public string? Tag { get; set; }

    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] public string? To { get; set; }

    HistoryQuery Query => HistoryQuery.Parse(Text, Model, Tag, From, To);

    /// <summary>There is nothing yet to search in.</summary>
    bool IsBare => _loaded && _rows.Count == 0 && Query.IsEmpty;

    string Summary => !_loaded || IsBare ? "" : _next is null ? L["Found", _rows.Count] : L["FoundMore", _rows.Count];

    string ExampleLink => $"/compare?prompt={Uri.EscapeDataString(L["ExamplePrompt"])}";

    protected override async Task OnParametersSetAsync()
    {
        if (Query == _shown)
            return;
        _shown = Query;
        await Clock.FindZoneAsync();
        _search?.Cancel();
        _search = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        // What isn't in sight any more is not to be deleted with the rest.
        _chosen.Clear();
        await LoadAsync(null, HistoryQuery.PageSize, _search.Token);
        await ReadFacetsAsync();
    }

    Task OlderAsync() => LoadAsync(_next, HistoryQuery.PageSize, _search!.Token);

    async Task LoadAsync(string? after, int take, CancellationToken cancellationToken)
    {
        _loading = true;
        var page = await Store.SearchAsync(Query.ToFilter(Clock, after) with { Take = take }, await Viewer.VisibilityAsync(cancellationToken), cancellationToken);
        _rows = after is null ? page.Entries : [.. _rows, .. page.Entries];
        _next = page.Next;
        _loading = false;
        _loaded = true;
    }

    async Task ReadFacetsAsync() => _facets = await Store.FacetsAsync(await Viewer.VisibilityAsync(Leaving), Leaving);

    void Show(HistoryQuery query) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(query.ToParameters()), replace: true);

    string DayName(DateOnly day) => (Clock.Today.DayNumber - day.DayNumber) switch
    {
        0 => L["Today"],
        1 => L["Yesterday"],
        _ => day.ToString("D", CultureInfo.CurrentCulture),
    };
}
