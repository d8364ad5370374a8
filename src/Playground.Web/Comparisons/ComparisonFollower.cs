using Playground.Comparisons.Execution;
using Playground.Viewers;

namespace Playground.Web.Comparisons;

/// <summary>
/// Keeps a page at one with its comparison. The runner only leaves a note that something changed; one loop picks the note up, at most once a
/// frame, so that neither fast models nor slow browsers are felt by the other.
/// </summary>
/// <param name="visibility">As it was when the comparison was opened.</param>
/// <param name="dispatch">Runs the refresh where the page may be touched.</param>
/// <param name="changed">Called after a refresh, with the states that answers went into.</param>
public sealed class ComparisonFollower(
    ComparisonRunner runner, ComparisonView view, Visibility visibility, TimeProvider time, Func<Func<Task>, Task> dispatch, Action<IReadOnlyList<StateChange>> changed) : IDisposable
{
    /// <summary>About eleven frames a second: fluent to read, cheap to send.</summary>
    static readonly TimeSpan _frame = TimeSpan.FromMilliseconds(85);

    /// <summary>How often the store is asked about answers that another process (the command line) is writing.</summary>
    static readonly TimeSpan _elsewhere = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim _note = new(0, 1);
    readonly CancellationTokenSource _stop = new();
    int _noted;

    string Id => view.Comparison.Id;

    /// <summary>Completes when the follower is disposed.</summary>
    public async Task RunAsync()
    {
        try
        {
            using var watch = runner.Watch(Id, Note);
            var isTold = false;
            while (true)
            {
                await dispatch(() => RefreshAsync(isTold));
                await Task.Delay(_frame, time, _stop.Token);
                isTold = await NextAsync();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (ObjectDisposedException)
        {
            // The circuit went while a refresh was on its way to it.
        }
    }

    void Note()
    {
        if (Interlocked.Exchange(ref _noted, 1) == 0)
            _note.Release();
    }

    /// <returns>Whether there is news; false when it is only time to look again.</returns>
    async Task<bool> NextAsync()
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        // Waited for: a timer that rings while it goes would cancel what is gone.
        await using var timer = time.CreateTimer(_ => wait.Cancel(), null, view.IsRunning ? _elsewhere : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            await _note.WaitAsync(wait.Token);
            Interlocked.Exchange(ref _noted, 0);
            return true;
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return false;
        }
    }

    async Task RefreshAsync(bool isTold)
    {
        var live = runner.Live(Id, visibility);
        var changes = view.Apply(live);
        // News of which nothing is being written is of a run that has ended, perhaps one that began since the frame before and was never seen.
        if ((view.IsBehind(live) || isTold && live.Count == 0) && await runner.FindAsync(Id, visibility, _stop.Token) is { } comparison)
            changes = [.. changes, .. view.Replace(comparison)];
        changed(changes);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }
}
