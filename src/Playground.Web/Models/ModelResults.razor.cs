using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Leaderboards;
using Playground.Models;
using Playground.PricePerformance;
using Playground.Pricing.LocalCosts;
using Playground.Statistics.Leaderboards;

namespace Playground.Web.Models;

/// <summary>What the team's own answers and votes say about a model: rating, speed, cost.</summary>
public sealed partial class ModelResults
{
    LeaderboardRow? _row;
    ModelPerformance? _priced;
    string _currency = "";
    int _group;
    bool _loaded;

    [Parameter, EditorRequired] public required ModelCard Model { get; set; }

    /// <summary><c>null</c> where no answer of it is kept that may be seen.</summary>
    [Parameter] public ModelFigures? Figures { get; set; }

    [Inject] public required Rankings Rankings { get; set; }

    [Inject] public required LocalCostService Costs { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _currency = Costs.Currency();
        if (Figures is { } figures)
            _priced = PricePerformanceCalculator.Calculate([figures], QualityTable.Empty, _currency, Costs.Rates(), Costs.Today).Models[0];
        var ranking = await Rankings.FindAsync(new(new(), new()), Leaving);
        _row = ranking.Rows.FirstOrDefault(row => row.Model == Model.Id);
        // Ranks are those among the models that it met.
        (_group, _loaded) = (ranking.Rows.Count(row => row.Group == _row?.Group), true);
    }

    string Basis(SpeedStatistics? speed) => speed is { } known ? L["OfAnswers", known.Count] : "";
}
