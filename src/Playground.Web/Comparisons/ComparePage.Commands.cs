using Microsoft.JSInterop;
using Playground.Comparisons;
using Playground.Faults;

namespace Playground.Web.Comparisons;

/// <summary>What a reader can do on the compare page.</summary>
public sealed partial class ComparePage
{
    int? _maximised;
    int? _diff;
    Answer? _about;
    bool _help, _blind;
    bool _sync = true;

    async Task RunAsync(ComparisonRequest request)
    {
        try
        {
            var comparison = await Runner.StartAsync(request);
            await Script.RememberModelsAsync(request.Lanes.Select(lane => lane.ModelId));
            await Script.ForgetDraftAsync(_name);
            if (_blind && await Blind.BeginAsync(comparison, L["BlindTitle"]) is { } look)
            {
                // A fresh page: nothing of this one, which names the models, stays behind.
                Navigation.NavigateTo($"/rate/{look.Id}", forceLoad: true);
                return;
            }
            Show(comparison, await Viewer.VisibilityAsync());
            Navigation.NavigateTo($"/compare/{comparison.Id}", replace: Id is null);
        }
        catch (FaultException invalid)
        {
            Refuse(invalid.Faults);
        }
    }

    void Refuse(IReadOnlyList<Fault> faults) => _faults = faults;

    void StopAll()
    {
        if (_view is not null)
            Runner.StopAll(_view.Comparison.Id);
    }

    async Task ContinueAsync(string prompt)
    {
        _followUpFaults = await TryAsync(() => Runner.ContinueAsync(_view!.Comparison.Id, prompt));
        if (_followUpFaults.Count == 0)
            await _followUp!.ClearAsync();
    }

    async Task CommandAsync(LaneCommand command)
    {
        switch (command.Action)
        {
            case LaneAction.Stop: StopLane(command.Lane); break;
            case LaneAction.Retry: _faults = await TryAsync(() => Runner.RetryAsync(_view!.Comparison.Id, command.Answer!.Id)); break;
            case LaneAction.Copy: await CopyAsync(Contents.Of(command.Answer!.Contents)); break;
            case LaneAction.Maximise: Maximise(command.Lane.Lane.Index); break;
            case LaneAction.Diff: OpenDiff(command.Lane.Lane.Index); break;
            case LaneAction.About: _about = command.Answer; break;
        }
    }

    void StopLane(LaneView lane)
    {
        foreach (var live in lane.Answers.Where(live => !live.Answer.State.IsEnded()))
            Runner.Stop(_view!.Comparison.Id, live.Answer.Id);
    }

    async Task CopyAsync(string text)
    {
        await Script.CopyAsync(text, L["Copied"]);
        _announcement = L["Copied"];
    }

    void Maximise(int lane) => _maximised = _maximised == lane || lane >= _view?.Lanes.Count ? null : lane;

    // The newest answer of each other column.
    IReadOnlyList<Answer> OthersThan(Answer answer) => _view is null ? [] :
        [.. _view.Lanes.Select(lane => lane.Answers.LastOrDefault()?.Answer).OfType<Answer>().Where(other => other.Lane != answer.Lane)];

    void OpenDiff(int? first) => _diff = first ?? 0;

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

    /// <summary>A key was pressed; <c>js/compare.js</c> knows which keys mean what.</summary>
    /// <param name="shortcut"><c>run</c>, <c>follow</c>, <c>escape</c>, <c>help</c>, or <c>maximise</c> with a lane from 0.</param>
    [JSInvokable]
    public async Task OnShortcut(string shortcut, int lane)
    {
        switch (shortcut)
        {
            case "run" when _composer is not null && _view?.IsRunning != true: await _composer.RunAsync(); break;
            case "follow" when _followUp is not null: await _followUp.AskAsync(); break;
            case "escape" when _maximised is not null: _maximised = null; break;
            case "escape": StopAll(); break;
            case "maximise" when _view is not null: Maximise(lane); break;
            case "help": _help = true; break;
        }
        StateHasChanged();
    }
}
