using Microsoft.AspNetCore.Components;
using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Samples;
using Playground.Web.Shell;

namespace Playground.Web.Overview;

/// <summary>What the answers of this month have cost, by model.</summary>
public sealed partial class SpendingCard
{
    IReadOnlyList<ModelFigures>? _spent;
    ExchangeRates? _rates;

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required LocalCostService LocalCosts { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var month = Clock.Start(new DateOnly(Clock.Today.Year, Clock.Today.Month, 1));
        var figures = await Answers.ReadAsync(new() { From = month }, await Viewer.VisibilityAsync(Leaving), Leaving);
        _rates = new(LocalCosts.Rates());
        // Made-up answers cost nobody anything.
        _spent = [.. figures.Where(model => !SampleData.IsSample(model.Model.Id))];
    }

    /// <summary>The sums by currency; a dash where none is known.</summary>
    string Costs(ModelFigures model, bool local)
    {
        // As on the price pages: in the currency chosen, where a rate to it is known.
        var shown = model.Costs.Where(cost => cost.IsLocal == local)
            .Select(cost => _rates!.Convert((decimal)cost.Sum, cost.Currency, LocalCosts.Currency(), LocalCosts.Today) is { } converted ? ((double)converted.Amount, converted.Currency) : (cost.Sum, cost.Currency));
        var sums = shown.GroupBy(cost => cost.Currency).Select(group => MoneyText.Of(group.Sum(cost => cost.Item1), group.Key)).ToArray();
        return sums.Length > 0 ? string.Join(" + ", sums) : MetricText.Unknown;
    }
}
