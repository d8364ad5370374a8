using System.Globalization;
using Microsoft.AspNetCore.Components;
using Playground.Evaluations;
using Playground.Evaluations.Exporting;
using Playground.Evaluations.Matrix;
using Playground.Evaluations.Running;
using Playground.PromptSets;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Evaluations;

/// <summary>One evaluation: progress while it runs, totals, and every row by every model. Which rows are shown, and which is open, stands in the address.</summary>
public sealed partial class EvaluationPage
{
    /// <summary>Between two looks at an evaluation that runs.</summary>
    static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    /// <summary>The same where a look takes longer, since there are more answers than this.</summary>
    static readonly TimeSpan _longInterval = TimeSpan.FromSeconds(5);
    const long Many = 20_000;

    Evaluation? _evaluation;
    IReadOnlyList<ModelProgress> _progress = [];
    IReadOnlyList<PromptSetRow> _asked = [];
    IReadOnlyList<MatrixRow> _rows = [];
    IReadOnlyList<MatrixRow> _shown = [];
    IReadOnlyList<(string Key, MatrixFilter Filter)> _filters = [];
    IReadOnlyList<string> _faults = [];
    string? _watched;
    ITimer? _timer;
    int _pending;
    int _version;
    int? _open;

    [Parameter] public required string Id { get; set; }

    [SupplyParameterFromQuery(Name = "show")] public string? ShowQuery { get; set; }

    [SupplyParameterFromQuery(Name = "row")] public string? RowQuery { get; set; }

    [Inject] public required IEvaluationRepository Store { get; set; }

    [Inject] public required EvaluationService Evaluations { get; set; }

    [Inject] public required EvaluationReader Reader { get; set; }

    [Inject] public required EvaluationText Texts { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    string Show => ShowQuery ?? "all";

    protected override async Task OnParametersSetAsync()
    {
        _open = int.TryParse(RowQuery, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
        if (_watched != Id)
        {
            _watched = Id;
            OnLeaving(Evaluations.Watch(Id, Changed));
            await LoadAsync();
        }
        Filter();
    }

    // Answers come faster than anybody reads: one look for all of an interval.
    void Changed()
    {
        if (Interlocked.Exchange(ref _pending, 1) == 0)
            _timer = Time.CreateTimer(_ => Observe(InvokeAsync(LookAgainAsync)), null, _evaluation?.Cells > Many ? _longInterval : _interval, Timeout.InfiniteTimeSpan);
    }

    async Task LookAgainAsync()
    {
        Interlocked.Exchange(ref _pending, 0);
        if (Leaving.IsCancellationRequested)
            return;
        await LoadAsync();
        Filter();
        StateHasChanged();
    }

    async Task LoadAsync()
    {
        if (await Store.FindAsync(Id, Leaving) is not { } evaluation)
        {
            _faults = [L["NotFound"]];
            return;
        }
        var visible = await Viewer.VisibilityAsync(Leaving);
        if (_asked.Count == 0)
            _faults = await FaultTexts.TryAsync(async () => _asked = await Reader.RowsAsync(evaluation, Leaving));
        _progress = await Store.ProgressAsync(Id, visible, Leaving);
        _rows = MatrixRow.Of(await Store.VerdictsAsync(Id, visible, Leaving), evaluation.Models.Count);
        _filters = [.. MatrixFilters.Of(evaluation)];
        _evaluation = evaluation;
        _version++;
    }

    void Filter() => _shown = _filters.FirstOrDefault(filter => filter.Key == Show) is { Key: not null, Filter: var filter } ? [.. _rows.Where(filter.Takes)] : _rows;

    void Choose(string key) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["show"] = key == "all" ? null : key, ["row"] = null }), replace: true);

    void Open(int? row) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("row", row), replace: true);

    string FilterName(MatrixFilter filter) => filter.Show == MatrixShow.OnlyOne ? L["Show.OnlyOne", _evaluation!.Models[filter.Model].Name] : L["Show." + filter.Show];

    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
    }
}
