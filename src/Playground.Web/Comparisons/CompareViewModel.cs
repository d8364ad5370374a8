using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Faults;
using Playground.Models;
using Playground.Viewers;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>
/// The page of the main job: a comparison that is put together, or one that is looked at. The runner owns it, so a reload, a second tab or a lost circuit finds
/// it again by its id.
/// </summary>
public sealed partial class CompareViewModel
{
    /// <summary>Name of what is typed for a comparison that doesn't exist yet.</summary>
    public const string Fresh = "new";

    readonly ComparisonRunner _runner;
    readonly ModelCatalog _catalog;
    readonly StartBlindComparison _blind;
    readonly CurrentRater _rater;
    readonly TimeProvider _time;
    readonly ILogger<ComparisonView> _logger;
    readonly PageLifetime _page;
    ComparisonFollower? _follower;
    string? _opened;

    public CompareViewModel(
        ComparisonRunner runner, ModelCatalog catalog, StartBlindComparison blind, CurrentRater rater, TimeProvider time, ILogger<ComparisonView> logger, PageLifetime page)
    {
        (_runner, _catalog, _blind, _rater, _time, _logger, _page) = (runner, catalog, blind, rater, time, logger, page);
        page.Left.Register(StopFollowing);
    }

    /// <summary>What is being put together; <c>null</c> before the page is ready for it, and where a comparison is hidden.</summary>
    public ComparisonDraft? Draft { get; private set; }

    /// <summary>The comparison that is looked at.</summary>
    public ComparisonView? View { get; private set; }

    public IReadOnlyList<ModelCard> Models { get; private set; } = [];

    /// <summary>What is wrong with what was asked to be run.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>What is wrong with the question that was to follow.</summary>
    public IReadOnlyList<Fault> FollowUpFaults { get; private set; } = [];

    /// <summary>Under which the browser keeps what is typed.</summary>
    public string Name { get; private set; } = Fresh;

    public string Prompt { get; private set; } = "";

    public string System { get; private set; } = "";

    /// <summary>There is no such comparison.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>It is rated blind by somebody, and mustn't be seen here now.</summary>
    public bool IsHidden { get; private set; }

    public bool IsRunning => View?.IsRunning == true;

    /// <summary>Is told of the states that answers went into, before the page is drawn again.</summary>
    public Action<IReadOnlyList<StateChange>>? Changed { get; set; }

    /// <summary>Shows a comparison, or an empty page. What is shown already stays.</summary>
    /// <param name="id"><c>null</c> for a new one.</param>
    /// <param name="start">What a new one begins with.</param>
    /// <param name="listening">Completes when the browser listens to the page's keys: what is seen can be used, so nothing is shown before.</param>
    public async Task OpenAsync(string? id, CompareStart start, Task listening)
    {
        if (_opened == (id ?? ""))
            return;
        _opened = id ?? "";
        var visible = await _rater.VisibilityAsync();
        IsHidden = id is not null && visible.Hides(id);
        if (IsHidden)
        {
            Show(null, visible);
            Draft = null;
            return;
        }
        Models = await _catalog.ListAsync();
        await listening;
        if (View?.Comparison.Id != id)
            Show(id is null ? null : await _runner.FindAsync(id, visible), visible);
        IsMissing = id is not null && View is null;
        if (View is null)
            await BeginAsync(start);
    }

    /// <summary>Runs what was put together; it is shown from then on, unless it is to be rated blind.</summary>
    /// <param name="blindTitle">What a blind look is called.</param>
    /// <returns><c>null</c> when it was refused: <see cref="Faults"/> say why.</returns>
    public async Task<StartedComparison?> RunAsync(ComparisonRequest request, string blindTitle)
    {
        try
        {
            var comparison = await _runner.StartAsync(request);
            if (IsBlind && await _blind.BeginAsync(comparison, blindTitle) is { } look)
                return new(comparison, look);
            Show(comparison, await _rater.VisibilityAsync());
            return new(comparison, null);
        }
        catch (FaultException invalid)
        {
            Refuse(invalid.Faults);
            return null;
        }
    }

    public void Refuse(IReadOnlyList<Fault> faults) => Faults = faults;

    /// <summary>Asks all models of the comparison a further question.</summary>
    /// <returns>False when it was refused.</returns>
    public async Task<bool> ContinueAsync(string prompt)
    {
        FollowUpFaults = await TryAsync(() => _runner.ContinueAsync(View!.Comparison.Id, prompt));
        return FollowUpFaults.Count == 0;
    }

    public async Task RetryAsync(Answer answer) => Faults = await TryAsync(() => _runner.RetryAsync(View!.Comparison.Id, answer.Id));

    /// <summary>Lets an answer of a cache or of another model take part in ratings.</summary>
    public async Task AllowRatingAsync(Answer answer)
    {
        Faults = await TryAsync(() => _runner.AllowRatingAsync(View!.Comparison.Id, answer.Id));
        if (await _runner.FindAsync(View!.Comparison.Id, await _rater.VisibilityAsync()) is { } comparison)
            View.Replace(comparison);
    }

    public void StopAll()
    {
        if (View is not null)
            _runner.StopAll(View.Comparison.Id);
    }

    public void Stop(LaneView lane)
    {
        foreach (var live in lane.Answers.Where(live => !live.Answer.State.IsEnded()))
            _runner.Stop(View!.Comparison.Id, live.Answer.Id);
    }

    // A fresh page: the models of the address, or the last used, or a sensible first choice.
    async Task BeginAsync(CompareStart start)
    {
        var named = start.Named;
        (Name, Prompt, System) = (Fresh, start.Prompt ?? "", "");
        Faults = [.. named.Where(id => Models.All(model => model.Id != id)).Select(ComparisonFaults.UnknownModel)];
        if (named.Count > ComparisonLimits.Models)
            Faults = [.. Faults, ComparisonFaults.TooManyModels(named.Count)];
        if (Draft is null || named.Count > 0)
        {
            Draft = new();
            var chosen = ModelPresets.Named(Models, named.Count > 0 ? named : await start.LastModelsAsync());
            Draft.Choose(chosen.Count > 0 ? chosen : ModelPresets.First(Models));
        }
    }

    void Show(Comparison? comparison, Visibility visible)
    {
        StopFollowing();
        (View, Maximised, Diff, About, Prompted, Faults, FollowUpFaults, IsEditing) = (null, null, null, null, null, [], [], false);
        // What is on its way for a page that was left must not begin to follow a comparison any more.
        if (comparison is null || _page.Left.IsCancellationRequested)
            return;
        View = new(comparison, _logger);
        Draft = ComparisonDraft.Of(comparison);
        (Name, Prompt, System) = (comparison.Id, comparison.Turns[0].Prompt, comparison.System ?? "");
        _follower = new(_runner, View, visible, _time, _page.InvokeAsync, Refreshed);
        _page.Observe(_follower.RunAsync());
    }

    void StopFollowing()
    {
        _follower?.Dispose();
        _follower = null;
    }

    // Columns render themselves; the page only when something about the whole has changed.
    void Refreshed(IReadOnlyList<StateChange> changes)
    {
        if (changes.Count == 0)
            return;
        Changed?.Invoke(changes);
        _page.Redraw();
    }

    static async Task<IReadOnlyList<Fault>> TryAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            await ask();
            return [];
        }
        catch (FaultException invalid)
        {
            return invalid.Faults;
        }
    }
}
