using Microsoft.AspNetCore.Components;
using Playground.Leaderboards;
using Playground.Models;
using Playground.PricePerformance;
using Playground.Pricing.LocalCosts;
using Playground.Ratings;
using Playground.Reports.Charts;
using Playground.Statistics.Leaderboards;
using Playground.Viewers;
using Playground.Web.Leaderboards;
using Playground.Web.Shell;

namespace Playground.Web.Overview;

/// <summary>Who leads by the votes that everybody may see, and the question of the whole playground: best open against best proprietary, gap and price.</summary>
public sealed partial class StandingsCard
{
    const int Most = 5;

    Ranking? _ranking;
    OpennessGap? _gap;
    ChartScale _scale = ChartScale.Linear(0, 1, 0, 100);
    RatedModelNames _names = new([]);
    Dictionary<string, ModelAccess> _access = [];
    string _currency = "";

    [Inject] public required Rankings Rankings { get; set; }

    [Inject] public required IRatingRepository Ratings { get; set; }

    [Inject] public required VisibilityPolicy Visibility { get; set; }

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required LocalCostService Costs { get; set; }

    /// <summary>Of the group with the most votes: nothing is known between groups.</summary>
    IReadOnlyList<LeaderboardRow> Top => [.. _ranking!.Rows.Where(row => row.Group == 0).Take(Most)];

    protected override async Task OnInitializedAsync()
    {
        var ranking = await Rankings.FindAsync(new(new(), new()), Leaving);
        var visible = await Visibility.ForAsync(Viewer.Anybody, Leaving);
        var models = (await Ratings.FacetsAsync(visible, Leaving)).Models;
        (_names, _access) = (new(models), models.ToDictionary(model => model.Id, model => model.Access));
        if (ranking.Ranked is not null)
        {
            var priced = PricePerformanceCalculator.Calculate(await Answers.ReadAsync(new(), visible, Leaving), QualityTable.Empty, _currency = Costs.Currency(), Costs.Rates(), Costs.Today);
            _gap = OpennessGap.Find(ranking, priced.Models);
        }
        _ranking = ranking;
        if (Top is { Count: > 0 } top)
            _scale = ChartScale.Linear(top.Min(row => row.Lower), top.Max(row => row.Upper), 0, 100);
    }

    static string Openness(ModelPerformance model) => model.Model.Access.Openness() == Playground.Models.Openness.Open ? "Open" : "Proprietary";

    string Cost(ModelPerformance model) => MoneyText.Of(model.CostPerThousand!.Value, _currency);

    string Missing(OpennessGap gap) => gap.Verdict switch
    {
        { Separated: true } => L["Enough"],
        { AboutMoreVotes: { } more } => L["More", more],
        _ => L["Equal"],
    };
}
