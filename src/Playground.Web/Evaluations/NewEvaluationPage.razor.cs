using Microsoft.AspNetCore.Components;
using Playground.Evaluations;
using Playground.Evaluations.Running;
using Playground.Models;
using Playground.PromptSets;
using Playground.PromptSets.Editing;
using Playground.Web.Faults;

namespace Playground.Web.Evaluations;

/// <summary>Chooses a set, models and limits, shows what it will take, and starts.</summary>
public sealed partial class NewEvaluationPage
{
    readonly List<string> _chosen = [];
    IReadOnlyList<PromptSetInfo>? _sets;
    IReadOnlyList<ModelCard> _models = [];
    int _notReady;
    IReadOnlyList<string> _faults = [];
    PromptSet? _set;
    EvaluationPreview? _preview;
    string _setId = "";
    decimal? _repetitions = 1;
    decimal? _concurrency = EvaluationLimits.Concurrency;
    decimal? _maxTokens;
    decimal? _temperature;
    decimal? _maxCost;
    bool _allowsUnknown;

    [SupplyParameterFromQuery(Name = "set")] public string? SetId { get; set; }

    [Inject] public required PromptSetService Sets { get; set; }

    [Inject] public required EvaluationService Evaluations { get; set; }

    [Inject] public required ModelCatalog Catalog { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    IReadOnlyList<(string, string)> SetOptions => [.. (_sets ?? []).Select(set => (set.Id, L["SetRows", set.Name, set.Rows].Value))];

    protected override async Task OnInitializedAsync()
    {
        var models = await Catalog.ListAsync(Leaving);
        _models = [.. models.Where(model => model.State == ModelState.Ready)];
        _notReady = models.Count - _models.Count;
        _sets = await Sets.ListAsync(Leaving);
        if (_sets.Count > 0)
            await ChooseAsync(_sets.Any(set => set.Id == SetId) ? SetId! : _sets[0].Id);
    }

    async Task ChooseAsync(string setId)
    {
        _setId = setId;
        _faults = await FaultTexts.TryAsync(async () => _set = await Sets.FindAsync(setId, Leaving));
        await ChangeAsync(() => { });
    }

    Task ToggleAsync(string model, bool chosen) => ChangeAsync(() =>
    {
        _chosen.Remove(model);
        if (chosen)
            _chosen.Add(model);
    });

    async Task ChangeAsync(Action change)
    {
        change();
        _preview = null;
        if (_chosen.Count > 0 && _set is not null)
            _faults = await FaultTexts.TryAsync(async () => _preview = await Evaluations.PreviewAsync(Request(), Leaving));
    }

    EvaluationRequest Request() => new()
    {
        Set = _set!,
        ModelIds = [.. _models.Select(model => model.Id).Where(_chosen.Contains)],
        Repetitions = Whole(_repetitions) ?? 1,
        Sampling = new() { MaxTokens = Whole(_maxTokens), Temperature = (double?)_temperature },
        Limits = new() { PerModel = Whole(_concurrency) ?? EvaluationLimits.Concurrency, MostCost = _maxCost, AllowUnknownPrices = _allowsUnknown },
    };

    async Task StartAsync()
    {
        Evaluation? started = null;
        _faults = await FaultTexts.TryAsync(async () => started = await Evaluations.StartAsync(Request(), Leaving));
        if (started is not null)
            Navigation.NavigateTo($"/evaluations/{started.Id}");
    }

    // What is no whole number is refused as one that is out of range.
    static int? Whole(decimal? number) => number is not { } known ? null : known == decimal.Truncate(known) && known is > int.MinValue and < int.MaxValue ? (int)known : int.MinValue;
}
