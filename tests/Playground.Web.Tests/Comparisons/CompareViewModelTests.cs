using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Models;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Testing;
using Playground.Web.Comparisons;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class CompareViewModelTests : IAsyncLifetime
{
    readonly ViewedPage _page = new();
    readonly List<StateChange> _changes = [];
    PageServices _services = null!;
    CompareViewModel _state = null!;

    public async ValueTask InitializeAsync()
    {
        _services = await PageServices.StartAsync(
            TestModels.Saying("nano", "Hi."), TestModels.Saying("lab/large", "Good day."), TestModels.Source("endless", ScriptedChatClient.Endless("on ")),
            TestModels.Source("broken", ScriptedChatClient.Throwing(new IOException("No route."))));
        _state = _services.Create<CompareViewModel>(_page);
        _state.Changed = _changes.AddRange;
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        Assert.Empty(_page.Failures);
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Open_NothingYet_BeginsWithTheModelsUsedLast()
    {
        await OpenAsync(null, last: ["lab/large"]);

        Assert.Equal(["lab/large"], _state.Draft!.ModelIds);
        Assert.Equal((CompareViewModel.Fresh, null, false), (_state.Name, _state.View, _state.IsMissing));
    }

    [Fact]
    public async Task Open_NamedModels_TakesThoseAndSaysWhichThereAreNot()
    {
        await OpenAsync(null, "nano, lab/nobody", "Why?");

        Assert.Equal(["nano"], _state.Draft!.ModelIds);
        Assert.Equal("Why?", _state.Prompt);
        Assert.Equal(ComparisonFaultKind.UnknownModel, Assert.Single(_state.Faults).Code);
    }

    [Fact]
    public async Task Open_BeforeTheBrowserListens_ShowsNothing()
    {
        var listening = new TaskCompletionSource();
        var opening = _page.DoAsync(() => _state.OpenAsync(null, Start(), listening.Task));
        Assert.Null(_state.Draft);

        listening.SetResult();
        await opening;

        Assert.NotNull(_state.Draft);
    }

    [Fact]
    public async Task Open_UnknownComparison_IsMissing()
    {
        await OpenAsync("nowhere");

        Assert.True(_state.IsMissing);
        Assert.Null(_state.View);
        Assert.NotNull(_state.Draft);
    }

    [Fact]
    public async Task Open_ComparisonOfABlindSession_IsHidden()
    {
        var comparison = await RunElsewhereAsync();
        var host = await _services.Get<RaterService>().EnsureAsync(RaterService.HashOf("somebody else"));
        await _services.Get<SessionHostService>().CreateAsync(new() { Title = "Blind", ComparisonIds = [comparison.Id] }, host);

        await OpenAsync(comparison.Id);

        Assert.True(_state.IsHidden);
        Assert.Equal((null, null), (_state.View, _state.Draft));
    }

    [Fact]
    public async Task Open_StoredComparison_IsThereToBeRunAgain()
    {
        var comparison = await RunElsewhereAsync();

        await OpenAsync(comparison.Id);

        Assert.Equal(["nano", "lab/large"], _state.Draft!.ModelIds);
        Assert.Equal((comparison.Id, "Say hi."), (_state.Name, _state.Prompt));
        Assert.False(_state.IsRunning);
    }

    [Fact]
    public async Task Run_Draft_IsFollowedToItsEnd()
    {
        await OpenAsync(null, "nano,lab/large");

        var started = await RunAsync();
        await _services.Get<ComparisonRunner>().WaitAsync(started!.Comparison.Id);
        await FrameAsync(() => !_state.IsRunning);

        Assert.Null(started.Look);
        Assert.Equal(["Hi.", "Good day."], _state.View!.Lanes.Select(lane => lane.Shown(0)!.Answer.Text));
        Assert.Equal([AnswerState.Completed, AnswerState.Completed], _changes.Select(change => change.Answer.State).Where(state => state.IsEnded()));
        var view = _state.View;
        // The address follows; what is shown already stays.
        await OpenAsync(started.Comparison.Id);
        Assert.Same(view, _state.View);
    }

    [Fact]
    public async Task Run_WithoutAPrompt_IsRefused()
    {
        await OpenAsync(null, "nano");

        Assert.Null(await RunAsync(" "));

        Assert.NotEmpty(_state.Faults);
        Assert.Null(_state.View);
    }

    [Fact]
    public async Task Run_Blind_ShowsNothingHere()
    {
        await OpenAsync(null, "nano,lab/large");
        _state.IsBlind = true;

        var started = await RunAsync();

        Assert.Equal((true, "Blind"), (started!.Look!.Solo, started.Look.Title));
        Assert.Null(_state.View);
        await _services.Get<ComparisonRunner>().WaitAsync(started.Comparison.Id);
    }

    [Fact]
    public async Task Stop_OneColumnOrAll_EndsWhatIsWritten()
    {
        await OpenAsync(null, "endless,endless");
        await RunAsync();
        Assert.True(_state.IsRunning);

        _state.Stop(_state.View!.Lanes[1]);
        await FrameAsync(() => !_state.View.Lanes[1].IsRunning);
        Assert.True(_state.View.Lanes[0].IsRunning);
        _state.Escape();
        await FrameAsync(() => !_state.IsRunning);

        Assert.All(_state.View.Lanes, lane => Assert.Equal(AnswerState.Stopped, lane.Shown(0)!.Answer.State));
    }

    [Fact]
    public async Task Continue_AfterTheEnd_AsksAllAgain()
    {
        await OpenAsync((await RunElsewhereAsync()).Id);

        Assert.True(await _page.DoAsync(() => _state.ContinueAsync("And in French?")));
        await FrameAsync(() => _state.View!.LastTurn == 1 && !_state.IsRunning);

        Assert.Empty(_state.FollowUpFaults);
    }

    [Fact]
    public async Task Continue_WithoutAQuestion_IsRefusedBelow()
    {
        await OpenAsync((await RunElsewhereAsync()).Id);

        Assert.False(await _page.DoAsync(() => _state.ContinueAsync("")));

        Assert.NotEmpty(_state.FollowUpFaults);
        Assert.Empty(_state.Faults);
    }

    [Fact]
    public async Task Retry_FailedAnswer_IsAFurtherAttempt()
    {
        await OpenAsync(null, "broken");
        await RunAsync();
        await FrameAsync(() => !_state.IsRunning);

        await _page.DoAsync(() => _state.RetryAsync(_state.View!.Lanes[0].Shown(0)!.Answer));
        await FrameAsync(() => _state.View!.Lanes[0].Attempts(0).Count == 2 && !_state.IsRunning);

        Assert.Empty(_state.Faults);
    }

    [Fact]
    public async Task Escape_MaximisedColumn_ShowsAllAgainAndStopsNothing()
    {
        await OpenAsync(null, "endless,nano");
        await RunAsync();
        _state.Maximise(7);
        Assert.Null(_state.Maximised);
        _state.Maximise(1);
        Assert.Equal(1, _state.Maximised);

        _state.Escape();

        Assert.Equal((null, true), (_state.Maximised, _state.IsRunning));
    }

    [Fact]
    public async Task Leave_WhileAnswersAreWritten_FollowsNoMore()
    {
        await OpenAsync(null, "endless");
        var started = await RunAsync();

        await _page.DisposeAsync();
        await _page.DoAsync(() => _state.OpenAsync(started!.Comparison.Id + "x", Start(), Task.CompletedTask));

        Assert.Null(_state.View);
    }

    Task OpenAsync(string? id, string? models = null, string? prompt = null, params string[] last) =>
        _page.DoAsync(() => _state.OpenAsync(id, Start(models, prompt, last), Task.CompletedTask));

    static CompareStart Start(string? models = null, string? prompt = null, params string[] last) => new(models, prompt, () => Task.FromResult<IReadOnlyList<string>>(last));

    Task<StartedComparison?> RunAsync(string prompt = "Say hi.") => _page.DoAsync(() => _state.RunAsync(_state.Draft!.ToRequest(prompt, null), "Blind"));

    async Task<Comparison> RunElsewhereAsync()
    {
        var runner = _services.Get<ComparisonRunner>();
        var comparison = await runner.StartAsync(new() { Prompt = "Say hi.", Lanes = [new("nano"), new("lab/large")] });
        await runner.WaitAsync(comparison.Id);
        return comparison;
    }

    // The page looks at what is written a few times a second, by a clock that only moves here.
    async Task FrameAsync(Func<bool> shows)
    {
        var shown = _page.UntilAsync(shows);
        while (!shown.IsCompleted)
        {
            await _page.PassAsync(_services.Time, TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        await shown;
    }
}
