using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Faults;
using Playground.Models;
using Playground.Viewers;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>
/// The page of the main job. It only looks at a comparison: the runner owns it, so a reload, a second tab or a lost circuit finds it again by
/// the id in the address.
/// </summary>
public sealed partial class ComparePage
{
    /// <summary>Name of what is typed for a comparison that doesn't exist yet.</summary>
    const string Fresh = "new";

    ElementReference _root;
    Composer? _composer;
    FollowUp? _followUp;
    ComparisonDraft? _draft;
    ComparisonView? _view;
    ComparisonFollower? _follower;
    readonly ScriptListener _listener = new();
    IReadOnlyList<ModelCard> _models = [];
    IReadOnlyList<Fault> _faults = [];
    IReadOnlyList<Fault> _followUpFaults = [];
    string _name = Fresh, _prompt = "", _system = "", _announcement = "";
    string? _loaded;
    readonly TaskCompletionSource _listening = new();
    bool _missing, _ready, _hidden, _left;

    [Parameter] public string? Id { get; set; }

    /// <summary>Ids of models, separated by commas, to begin with.</summary>
    [SupplyParameterFromQuery(Name = "models")] public string? QueryModels { get; set; }

    [SupplyParameterFromQuery(Name = "prompt")] public string? QueryPrompt { get; set; }

    [Inject] public required ComparisonRunner Runner { get; set; }

    [Inject] public required ModelCatalog Catalog { get; set; }

    [Inject] public required CompareScript Script { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required ContentText Contents { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [Inject] public required StartBlindComparison Blind { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required ILogger<ComparisonView> Logger { get; set; }

    string PageName => _view?.Comparison is { } comparison ? comparison.Title ?? Start(Contents.Of(comparison.Turns[0].Contents)) : L["Title"];

    protected override async Task OnParametersSetAsync()
    {
        var target = Id ?? "";
        if (_ready && _loaded == target)
            return;
        (_loaded, _ready) = (target, true);
        var visible = await Viewer.VisibilityAsync();
        _hidden = Id is not null && visible.Hides(Id);
        if (_hidden)
        {
            Show(null, visible);
            _draft = null;
            return;
        }
        _models = await Catalog.ListAsync();
        // What is seen can be used: nothing is drawn before the browser listens to its keys.
        await _listening.Task;
        if (_view?.Comparison.Id != Id)
            Show(Id is null ? null : await Runner.FindAsync(Id, visible), visible);
        _missing = Id is not null && _view is null;
        if (_view is null)
            await BeginAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            await _listener.AttachAsync(this, self => Script.AttachAsync(_root, self));
        }
        finally
        {
            _listening.TrySetResult();
        }
    }

    // A fresh page: the models of the address, or the last used, or a sensible first choice.
    async Task BeginAsync()
    {
        var named = QueryModels?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        (_name, _prompt, _system) = (Fresh, QueryPrompt ?? "", "");
        _faults = [.. named.Where(id => _models.All(model => model.Id != id)).Select(ComparisonFaults.UnknownModel)];
        if (named.Length > ComparisonLimits.Models)
            _faults = [.. _faults, ComparisonFaults.TooManyModels(named.Length)];
        if (_draft is null || named.Length > 0)
        {
            _draft = new();
            var chosen = ModelPresets.Named(_models, named.Length > 0 ? named : await Script.LastModelsAsync());
            _draft.Choose(chosen.Count > 0 ? chosen : ModelPresets.First(_models));
        }
        StateHasChanged();
    }

    void Show(Comparison? comparison, Visibility visible)
    {
        _follower?.Dispose();
        (_follower, _view, _maximised, _diff, _about) = (null, null, null, null, null);
        (_faults, _followUpFaults) = ([], []);
        if (comparison is null || _left)
            return;
        _view = new(comparison, Logger);
        _draft = ComparisonDraft.Of(comparison);
        (_name, _prompt, _system) = (comparison.Id, comparison.Turns[0].Prompt, comparison.System ?? "");
        _follower = new(Runner, _view, visible, Time, InvokeAsync, Refreshed);
        _follower.RunAsync().Observe(exception => _left ? Task.CompletedTask : DispatchExceptionAsync(exception));
    }

    // Columns render themselves; the page only when something about the whole has changed.
    void Refreshed(IReadOnlyList<StateChange> changes)
    {
        if (changes.Count == 0)
            return;
        _announcement = Announcement.Of(changes, L) ?? _announcement;
        StateHasChanged();
    }

    static string Start(string prompt) => prompt.Length <= 60 ? prompt : prompt[..60] + "…";

    public async ValueTask DisposeAsync()
    {
        // What is on its way for this page must not begin to follow a comparison any more.
        _left = true;
        _follower?.Dispose();
        await _listener.DisposeAsync();
    }
}
