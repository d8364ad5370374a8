using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.PricePerformance;
using Playground.Pricing.LocalCosts;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.PricePerformance;

/// <summary>Quality against what it costs, by the team's own answers and votes.</summary>
public sealed partial class PerformancePage
{
    IReadOnlyList<ModelFigures> _figures = [];
    IReadOnlyList<string> _tags = [];
    PricePerformanceResult? _performance;
    PerformanceQuery? _loaded;

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required VotedQuality Quality { get; set; }

    [Inject] public required IComparisonRepository Store { get; set; }

    [Inject] public required LocalCostService Costs { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required PerformanceText Texts { get; set; }

    [SupplyParameterFromQuery(Name = "axis")] public string? Axis { get; set; }

    [SupplyParameterFromQuery(Name = "tag")] public string? Tag { get; set; }

    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] public string? To { get; set; }

    [SupplyParameterFromQuery(Name = "session")] public string? Session { get; set; }

    [SupplyParameterFromQuery(Name = "models")] public string? Models { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    PerformanceQuery Query => PerformanceQuery.Parse(Axis, Tag, From, To, Models, Session, Sort);

    PricePerformanceResult Shown => _performance! with { Models = [.. _performance!.Models.Where(model => Query.Shows(model.Model.Id))] };

    IReadOnlyList<PerformancePoint> Points => Query.Axis.Points(Shown.Models);

    /// <summary>There is nothing yet to set against anything.</summary>
    bool IsBare => _figures.Count == 0 && Query.CountsAll;

    string Summary => _performance is null || IsBare ? "" : L["Summary", _performance.Quality.Votes, _performance.Answers, _figures.Count];

    IReadOnlyList<PerformanceAxis> Axes =>
        [.. Enum.GetValues<PerformanceAxis>().Where(axis => axis == PerformanceAxis.Cost || axis == Query.Axis || _performance!.Models.Any(model => axis.Value(model) is not null))];

    string Headline => Points.Where(point => point.OnFront).Select(point => point.Model.Model.Name).ToArray() is { Length: > 0 } front
        ? L["OnFront", string.Join(", ", front)] : L["ChartTitle", Texts.Name(Query.Axis)];

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded is null || _loaded with { Axis = default, Models = null, Sort = null } != Query with { Axis = default, Models = null, Sort = null })
            await LoadAsync();
    }

    async Task LoadAsync()
    {
        var query = _loaded = Query;
        await Clock.FindZoneAsync();
        var filter = await Quality.ResolveAsync(query.ToFilter(Clock), Leaving);
        var visible = await Viewer.VisibilityAsync(Leaving);
        var figures = await Answers.ReadAsync(filter, visible, Leaving);
        var quality = await Quality.ReadAsync(filter, Leaving);
        // A wide filter may be through only after a narrow one that was chosen since.
        if (query != _loaded)
            return;
        _figures = figures;
        _performance = PricePerformanceCalculator.Calculate(figures, quality, Costs.Currency(), Costs.Rates(), Costs.Today);
        _tags = (await Store.FacetsAsync(visible, Leaving)).Tags;
    }

    void Show(PerformanceQuery query) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(query.ToParameters()), replace: true);
}
