using Microsoft.Extensions.Logging;

namespace Playground.Comparisons.Execution;

/// <summary>
/// The answers of one comparison that are being written, and the loop that stores them: what changed at most <see cref="SaveInterval"/>
/// later, endings at once.
/// </summary>
sealed class RunningComparison(string id, IComparisonRepository store, TimeProvider time, Action changed, ILogger logger)
{
    public static readonly TimeSpan SaveInterval = TimeSpan.FromMilliseconds(500);
    const int LastSaveTries = 5;

    readonly Lock _gate = new();
    readonly List<AnswerRun> _runs = [];
    readonly List<Task> _tasks = [];
    readonly SemaphoreSlim _ended = new(0);
    readonly Dictionary<string, Answer> _saved = [];

    public IReadOnlyList<LiveAnswer> Live() { lock (_gate) return [.. _runs.Select(run => run.Snapshot())]; }

    public bool IsWriting => Live().Any(live => !live.Answer.State.IsEnded());

    public bool Stop(string answerId, StopReason reason) { lock (_gate) return _runs.Any(run => run.Id == answerId && run.Stop(reason)); }

    public int StopAll(StopReason reason) { lock (_gate) return _runs.Count(run => run.Stop(reason)); }

    public void Start(AnswerRun run, Comparison comparison, DeviceTurn? turn)
    {
        var messages = LaneHistory.Messages(comparison, run.Snapshot().Answer);
        lock (_gate)
        {
            _runs.Add(run);
            _tasks.Add(Task.Run(async () =>
            {
                await run.RunAsync(messages, changed, turn);
                _ended.Release();
            }));
        }
    }

    /// <summary>Saves until every answer has ended and is stored.</summary>
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
        for (var tries = 1; !await SaveAsync() && tries < LastSaveTries; tries++)
            await Task.Delay(SaveInterval, time);
    }

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
        var changedAnswers = Live().Select(live => live.Answer).Where(answer => !ReferenceEquals(_saved.GetValueOrDefault(answer.Id), answer)).ToArray();
        if (changedAnswers.Length == 0)
            return true;
        try
        {
            await store.SaveAnswersAsync(changedAnswers);
            foreach (var answer in changedAnswers)
                _saved[answer.Id] = answer;
            return true;
        }
        catch (Exception exception)
        {
            // The answers stay in memory and go with the next try; the models are not made to wait for the disk.
            logger.LogError(exception, "Answers of comparison {Comparison} could not be stored; trying again.", id);
            return false;
        }
    }
}
