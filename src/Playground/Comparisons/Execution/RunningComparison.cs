using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Playground.Comparisons.Execution;

/// <summary>
/// The answers of one comparison that are being written, and the loop that stores them: what changed at most <see cref="SaveInterval"/>
/// later, endings at once.
/// </summary>
sealed class RunningComparison(string id, IComparisonRepository store, TimeProvider time, Action changed, ILogger logger)
{
    public static readonly TimeSpan SaveInterval = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);
    const int LastSaveTries = 5;

    readonly Lock _gate = new();
    readonly List<AnswerRun> _runs = [];
    readonly List<Task> _tasks = [];
    readonly SemaphoreSlim _ended = new(0);
    readonly SemaphoreSlim _saving = new(1);
    readonly ConcurrentDictionary<string, Answer> _saved = [];
    TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The comparison as it was when its last answer was begun.</summary>
    public Comparison? Begun { get; private set; }

    /// <summary>Why the last try to store answers failed; <c>null</c> when it didn't.</summary>
    public StoreProblem? NotKept { get; private set; }

    /// <summary>Completes when every answer has ended and some couldn't be stored, though that is tried on.</summary>
    public Task GivenUp { get { lock (_gate) return _givenUp.Task; } }

    public IReadOnlyList<LiveAnswer> Live() { lock (_gate) return [.. _runs.Select(run => Marked(run.Snapshot()))]; }

    public bool IsWriting => Live().Any(live => !live.Answer.State.IsEnded());

    public bool Stop(string answerId, StopReason reason) { lock (_gate) return _runs.Any(run => run.Id == answerId && run.Stop(reason)); }

    public int StopAll(StopReason reason) { lock (_gate) return _runs.Count(run => run.Stop(reason)); }

    public void Start(AnswerRun run, Comparison comparison, DeviceTurn? turn)
    {
        var messages = LaneHistory.Messages(comparison, run.Snapshot().Answer);
        lock (_gate)
        {
            _runs.Add(run);
            Begun = comparison;
            if (_givenUp.Task.IsCompleted)
                _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _tasks.Add(Task.Run(async () =>
            {
                await run.RunAsync(messages, changed, turn);
                _ended.Release();
            }));
        }
    }

    /// <summary>
    /// Saves until every answer has ended and is stored, as long as the process lives: what the disk has no room for now is in memory alone, and is lost only
    /// with the process.
    /// </summary>
    public async Task SaveUntilEndedAsync()
    {
        while (IsWriting)
        {
            await SaveAsync();
            await WaitAsync();
        }
        Task[] tasks;
        // An answer that is asked for again may join at this moment.
        lock (_gate)
            tasks = [.. _tasks];
        await Task.WhenAll(tasks);
        for (var tries = 1; !await SaveAsync(); tries++)
        {
            if (tries == LastSaveTries)
                lock (_gate)
                    _givenUp.TrySetResult();
            // Another answer may be asked for meanwhile.
            if (tries >= LastSaveTries && IsWriting)
                return;
            await Task.Delay(Pause(tries), time);
        }
    }

    /// <summary>One more try, before the process ends.</summary>
    /// <returns>Whether all is stored.</returns>
    public Task<bool> SaveOnceMoreAsync() => SaveAsync();

    static TimeSpan Pause(int tries) => tries < LastSaveTries ? SaveInterval
        : TimeSpan.FromTicks(Math.Min(_longestPause.Ticks, SaveInterval.Ticks << Math.Min(tries - LastSaveTries + 1, 10)));

    LiveAnswer Marked(LiveAnswer live) => NotKept is { } problem && !IsSaved(live.Answer) ? live with { NotKept = problem } : live;

    bool IsSaved(Answer answer) => ReferenceEquals(_saved.GetValueOrDefault(answer.Id), answer);

    // An ending releases the semaphore, so that it is stored without waiting for the interval to pass.
    async Task WaitAsync()
    {
        using var timer = new CancellationTokenSource(SaveInterval, time);
        try
        {
            await _ended.WaitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task<bool> SaveAsync()
    {
        await _saving.WaitAsync();
        try
        {
            var unsaved = Live().Select(live => live.Answer).Where(answer => !IsSaved(answer)).ToArray();
            if (unsaved.Length == 0 || await TrySaveAsync(unsaved))
                return Kept();
            // A short answer may find room where a long one doesn't.
            if (unsaved.Length > 1)
                foreach (var answer in unsaved)
                    await TrySaveAsync([answer]);
            return false;
        }
        finally
        {
            _saving.Release();
        }
    }

    bool Kept()
    {
        if (NotKept is not null)
        {
            NotKept = null;
            logger.LogInformation("Answers of comparison {Comparison} are stored now.", id);
            changed();
        }
        return true;
    }

    async Task<bool> TrySaveAsync(Answer[] answers)
    {
        try
        {
            await store.SaveAnswersAsync(answers);
            foreach (var answer in answers)
                _saved[answer.Id] = answer;
            return true;
        }
        catch (Exception exception)
        {
            // The answers stay in memory and go with the next try; the models are not made to wait for the disk.
            var problem = (exception as StoreUnavailableException)?.Problem ?? StoreProblem.Other;
            if (NotKept != problem)
            {
                NotKept = problem;
                logger.LogError(exception, "Answers of comparison {Comparison} could not be stored; they stay in memory, and storing is tried again.", id);
                changed();
            }
            return false;
        }
    }
}
