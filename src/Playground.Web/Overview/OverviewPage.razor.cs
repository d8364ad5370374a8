using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Samples;
using Playground.Web.Comparisons;
using Playground.Web.PricePerformance;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Overview;

/// <summary>What happened last, and what it has cost this month.</summary>
public sealed partial class OverviewPage
{
    const int Last = 6, PromptCharacters = 90;

    IReadOnlyList<HistoryEntry> _last = [];
    IReadOnlyList<ModelFigures> _spent = [];
    ExchangeRates? _rates;
    bool _loaded;

    [Inject] public required IComparisonRepository Store { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required LocalCostService LocalCosts { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    async Task LoadAsync()
    {
        await Clock.FindZoneAsync();
        var visible = await Viewer.VisibilityAsync(Leaving);
        _last = (await Store.SearchAsync(new() { Take = Last }, visible, Leaving)).Entries;
        var month = Clock.Start(new DateOnly(Clock.Today.Year, Clock.Today.Month, 1));
        // Made-up answers cost nobody anything.
        _spent = [.. (await Answers.ReadAsync(new() { From = month }, visible, Leaving)).Where(model => !SampleData.IsSample(model.Model.Id))];
        (_rates, _loaded) = (new(LocalCosts.Rates()), true);
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

    string Unknown(ModelFigures model) => !model.Model.IsLocal && model.Unpriced > 0 ? L["Unpriced", model.Unpriced] : "";

    static string Cut(string prompt) => prompt.Length <= PromptCharacters ? prompt : prompt[..PromptCharacters] + "…";
}
