using Microsoft.AspNetCore.Components;
using Playground.Comparing;
using Playground.Pricing.Performance;
using Playground.Samples;
using Playground.Web.Compare;
using Playground.Web.Judging;
using Playground.Web.Prices;
using Playground.Web.Shell;

namespace Playground.Web.Overview;

/// <summary>What happened last, and what it has cost this month.</summary>
public sealed partial class OverviewPage
{
    const int Last = 6, PromptCharacters = 90;

    IReadOnlyList<HistoryEntry> _last = [];
    IReadOnlyList<ModelFigures> _spent = [];
    bool _loaded;

    [Inject] public required IComparisonStore Store { get; set; }

    [Inject] public required IBlindSight Sight { get; set; }

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    async Task LoadAsync()
    {
        await Clock.FindZoneAsync();
        // What is still to be rated blind must not tell its models here.
        var hidden = await Sight.HiddenAsync();
        _last = [.. (await Store.SearchAsync(new() { Take = Last + hidden.Count }, Leaving)).Entries.Where(entry => !hidden.Contains(entry.Id)).Take(Last)];
        var month = Clock.Start(new DateOnly(Clock.Today.Year, Clock.Today.Month, 1));
        // Made-up answers cost nobody anything.
        _spent = [.. (await Answers.ReadAsync(new() { From = month }, Leaving)).Where(model => !SampleData.IsSample(model.Model.Id))];
        _loaded = true;
    }

    /// <summary>The sums by currency; a dash where none is known.</summary>
    static string Costs(ModelFigures model, bool local)
    {
        var sums = model.Costs.Where(cost => cost.IsLocal == local).Select(cost => PerformanceText.Money(cost.Sum, cost.Currency)).ToArray();
        return sums.Length > 0 ? string.Join(" + ", sums) : MetricText.Unknown;
    }

    string Unknown(ModelFigures model) => !model.Model.IsLocal && model.Unpriced > 0 ? L["Unpriced", model.Unpriced] : "";

    static string Cut(string prompt) => prompt.Length <= PromptCharacters ? prompt : prompt[..PromptCharacters] + "…";
}
