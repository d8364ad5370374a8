using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Playground.Leaderboards;
using Playground.Ratings;
using Playground.Viewers;
using Playground.Web.Shell;

namespace Playground.Web.Leaderboards;

/// <summary>Who is best by the votes that are kept, how sure that is, and by which votes. It changes while people vote.</summary>
public sealed partial class LeaderboardPage
{
    const int TrendPoints = 12;
    static readonly RatingFacets _noFacets = new([], [], [], [], []);

    /// <summary>Texts and trends are read again at most this often while votes come in.</summary>
    static readonly TimeSpan _detailsPause = TimeSpan.FromSeconds(20);

    Ranking? _ranking;
    RatedAnswerFacts? _facts;
    IReadOnlyList<TrendPoint> _trend = [];
    RatingFacets _facets = _noFacets;
    RatedModelNames _names = new([]);
    LeaderboardQuery? _shown;
    DateTimeOffset _detailsAt;
    int _hidden, _open, _turn;

    [Inject] public required IRatingRepository Store { get; set; }

    [Inject] public required VisibilityPolicy Visibility { get; set; }

    [Inject] public required Rankings Rankings { get; set; }

    [Inject] public required RatedAnswers Answers { get; set; }

    [Inject] public required VoteWatch Votes { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    LeaderboardQuery Query => LeaderboardQuery.Parse(name => QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).TryGetValue(name, out var value) ? value.ToString() : null);

    /// <summary>There is nothing yet to rank.</summary>
    bool IsBare => _ranking is { Ranked: null } && !Query.IsFiltered && _ranking.Votes.Votes.IsEmpty;

    string Summary => _ranking?.Ranked is { } ranked ? L["Summary", ranked.Leaderboard.Votes, ranked.Leaderboard.Models.Count, Raters] : "";

    string Raters => _ranking!.Votes.Raters.Count switch { 0 => L["RatersUnknown"], 1 => L["OneRater"], var count => L["Raters", count] };

    public override void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        base.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        await Clock.FindZoneAsync();
        // Before the first ranking, or a vote that comes in between would be shown with the next one only.
        OnLeaving(await Votes.WatchAsync(() => InvokeAsync(AgainAsync)));
        await ShowAsync();
    }

    void Moved(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == "/leaderboard")
            Observe(InvokeAsync(ShowAsync));
    }

    void Show(LeaderboardQuery query) => Navigation.NavigateTo(query.Address("/leaderboard"), replace: true);

    async Task ShowAsync()
    {
        if (Query == _shown)
            return;
        _shown = Query;
        (_facts, _trend) = (null, []);
        await RankAsync();
        await DetailsAsync();
    }

    async Task AgainAsync()
    {
        await RankAsync();
        if (Time.GetUtcNow() - _detailsAt > _detailsPause)
            await DetailsAsync();
    }

    async Task RankAsync()
    {
        var (query, turn) = (Query, ++_turn);
        var ranking = await Rankings.FindAsync(query.ToRequest(Clock), Leaving);
        // Another one that was asked for since knows more.
        if (query != Query || turn != _turn)
            return;
        _ranking = ranking;
        StateHasChanged();
    }

    /// <summary>What takes longer than the table comes after it.</summary>
    async Task DetailsAsync()
    {
        var query = Query;
        _detailsAt = Time.GetUtcNow();
        // A ranking is the same for all who look, hosts included.
        var visible = await Visibility.ForAsync(Viewer.Anybody, Leaving);
        (_hidden, _open) = (visible.ConcealedSessions.Count, await Visibility.CountOpenAsync(Leaving));
        _facets = await Store.FacetsAsync(visible, Leaving);
        _names = new(_facets.Models);
        StateHasChanged();
        var trend = await Rankings.TrendAsync(query.ToRequest(Clock), TrendPoints, Leaving);
        var facts = await Answers.ReadAsync(query.ToRequest(Clock), Leaving);
        if (query == Query)
            (_trend, _facts) = (trend, facts);
        StateHasChanged();
    }
}
