using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Playground.Accounts;
using Playground.Comparisons.Contents;
using Playground.Concurrency;
using Playground.Events;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.Pricing.LocalCosts;
using Playground.Tools;
using Playground.Viewers;

namespace Playground.Comparisons.Execution;

/// <summary>
/// Runs comparisons in the background of the process, whoever watches: a page, several, or none. Every answer is stored while it streams.
/// </summary>
/// <param name="tools"><c>null</c> where models can't be offered functions.</param>
public sealed class ComparisonRunner(
    ModelCatalog catalog, IModelKernel kernel, IComparisonRepository store, IEventBus events, TimeProvider time, ILogger<ComparisonRunner> logger, LocalCostService costs,
    ToolCaller? tools = null)
{
    readonly ConcurrentDictionary<string, Task> _finished = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, RunningComparison> _running = new(StringComparer.Ordinal);
    readonly KeyedGate _asking = new();
    readonly SemaphoreSlim _starting = new(1);
    readonly LocalActivity _local = new(time);
    readonly DeviceTurns _turns = new();

    /// <summary>Stores a comparison and starts all its answers; returns as soon as it is stored. A model that nobody offers fails in its own column.</summary>
    /// <exception cref="InvalidComparisonException">The request can't be run: empty prompt, no model, parameter out of range; nothing was stored.</exception>
    public async Task<Comparison> StartAsync(ComparisonRequest request, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        ComparisonCheck.ThrowIfFaulty(request);
        ComparisonCheck.ThrowIfUnknown(request, tools);
        var comparison = await ComparisonPlan.NewAsync(request, catalog, time, cancellationToken);
        await store.CreateAsync(comparison, cancellationToken);
        await RunAsync(comparison, comparison.Answers);
        return comparison;
    }

    /// <summary>Asks the next turn of every lane and repetition, each with its own history.</summary>
    /// <exception cref="InvalidComparisonException">The prompt is empty or too long, or answers of the last turn are still being written.</exception>
    public async Task<Turn> ContinueAsync(string comparisonId, ContentList prompt, CancellationToken cancellationToken = default)
    {
        ComparisonCheck.ThrowIfFaulty(prompt);
        return await AskAsync(comparisonId, async comparison =>
        {
            if (comparison.Answers.Any(answer => !answer.State.IsEnded()))
                throw ComparisonCheck.Refusal("Turn", ComparisonFaultKind.StillRunning, $"Answers of the last turn are still being written. Wait for them or stop them.");
            var turn = new Turn(comparison.Turns.Count, prompt, time.GetUtcNow());
            var answers = ComparisonPlan.Answers(comparison, turn, time).ToArray();
            await store.AddTurnAsync(comparisonId, turn, answers, cancellationToken);
            await RunAsync(comparison with { Turns = [.. comparison.Turns, turn] }, answers);
            return turn;
        }, cancellationToken);
    }

    /// <summary>Asks once more for an answer of the last turn; the earlier attempt is kept.</summary>
    /// <exception cref="InvalidComparisonException">There is no such answer, it is still being written, or it isn't of the last turn.</exception>
    public Task<Answer> RetryAsync(string comparisonId, string answerId, CancellationToken cancellationToken = default) =>
        AskAsync(comparisonId, async comparison =>
        {
            var answer = ComparisonPlan.Retry(comparison, answerId, time);
            await store.AddAnswerAsync(answer, cancellationToken);
            await RunAsync(comparison, [answer]);
            return answer;
        }, cancellationToken);

    /// <summary>Lets an answer that a cache or another model gave take part in ratings.</summary>
    /// <exception cref="InvalidComparisonException">There is no such comparison.</exception>
    public Task<bool> AllowRatingAsync(string comparisonId, string answerId, CancellationToken cancellationToken = default) =>
        AskAsync(comparisonId, async comparison =>
        {
            if (comparison.Answers.FirstOrDefault(answer => answer.Id == answerId) is not { Provenance.IsSubstitute: true } answer || !answer.State.IsEnded())
                return false;
            await store.SaveAnswersAsync([answer with { Provenance = answer.Provenance with { RatedAnyway = true } }], cancellationToken);
            Notify(comparisonId);
            return true;
        }, cancellationToken);

    /// <summary>Stops one answer; what has arrived is kept.</summary>
    /// <returns>False when it isn't being written.</returns>
    public bool Stop(string comparisonId, string answerId) =>
        _running.TryGetValue(comparisonId, out var running) && running.Stop(answerId, StopReason.User);

    /// <summary>Stops every answer of a comparison that is being written.</summary>
    /// <returns>The number of answers stopped.</returns>
    public int StopAll(string comparisonId) =>
        _running.TryGetValue(comparisonId, out var running) ? running.StopAll(StopReason.User) : 0;

    /// <summary>The comparison as it stands this moment, running or not; <c>null</c> when there is none that may be seen.</summary>
    public async Task<Comparison?> FindAsync(string comparisonId, Visibility visibility, CancellationToken cancellationToken = default)
    {
        // Live answers are taken first: one that ends in between is then in the store already.
        var live = Live(comparisonId, visibility);
        if (await StoredAsync(comparisonId, visibility, live.Count > 0, cancellationToken) is not { } comparison)
            return null;
        var newer = live.ToDictionary(answer => answer.Answer.Id, answer => answer.Answer);
        return comparison with { Answers = [.. comparison.Answers.Select(answer => answer.State.IsEnded() ? answer : newer.GetValueOrDefault(answer.Id, answer))] };
    }

    /// <summary>Why answers of the comparison are in memory alone; <c>null</c> when all are stored, or are about to be.</summary>
    public StoreProblem? NotKept(string comparisonId) => _running.TryGetValue(comparisonId, out var running) ? running.NotKept : null;

    /// <summary>
    /// The answers of a comparison that are being written, as they stand this moment, with those that ended in the same run. Cheap enough
    /// to call for each frame: an answer that has not changed is the same object as the time before. Empty when nothing runs, or nothing that may be seen.
    /// </summary>
    public IReadOnlyList<LiveAnswer> Live(string comparisonId, Visibility visibility) =>
        !visibility.Hides(comparisonId) && _running.TryGetValue(comparisonId, out var running) ? running.Live() : [];

    /// <summary>Whether any answer of the comparison is being written; tells nothing else of it, so that whoever waits to rate it blind may know.</summary>
    public bool IsWriting(string comparisonId) => _running.TryGetValue(comparisonId, out var running) && running.IsWriting;

    /// <summary>
    /// Calls <paramref name="changed"/> whenever something about the comparison changes (a token, a state, a new turn or attempt), on any
    /// thread, in the context of this call, and possibly a thousand times a second: only take note in it, and throttle. Dispose to stop watching.
    /// </summary>
    public IDisposable Watch(string comparisonId, Action changed) => events.Subscribe<ComparisonChanged>(comparisonId, _ => changed());

    /// <inheritdoc cref="Watch(string, Action)"/>
    public IDisposable Watch(string comparisonId, Func<Task> changed) => events.Subscribe<ComparisonChanged>(comparisonId, _ => changed());

    /// <summary>Completes when no answer of the comparison is being written any more and all of it is stored, or can't be for now: see <see cref="NotKept"/>.</summary>
    public Task WaitAsync(string comparisonId, CancellationToken cancellationToken = default) =>
        !_finished.TryGetValue(comparisonId, out var finished) ? Task.CompletedTask
        : (_running.TryGetValue(comparisonId, out var running) ? Task.WhenAny(finished, running.GivenUp) : finished).WaitAsync(cancellationToken);

    /// <summary>Ends every answer as interrupted, because the process is about to end, and completes when all are stored that can be.</summary>
    internal async Task InterruptAllAsync()
    {
        foreach (var running in _running.Values)
            running.StopAll(StopReason.ProgramEnding);
        await Task.WhenAll(_finished.Keys.Select(id => WaitAsync(id)));
        foreach (var (id, running) in _running)
            if (!await running.SaveOnceMoreAsync())
                logger.LogError("Answers of comparison {Comparison} are lost with this process, which couldn't store them.", id);
    }

    // What is being written can be shown where the store can't be read.
    async Task<Comparison?> StoredAsync(string comparisonId, Visibility visibility, bool isRunning, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(comparisonId, visibility, cancellationToken);
        }
        catch (StoreUnavailableException) when (isRunning && _running.TryGetValue(comparisonId, out var running) && running.Begun is { } begun)
        {
            return begun;
        }
    }

    // One at a time for each comparison, so that a double click can't add a turn or an attempt twice.
    async Task<T> AskAsync<T>(string comparisonId, Func<Comparison, Task<T>> ask, CancellationToken cancellationToken)
    {
        AccessControl.Demand(Permission.Work);
        using var turn = await _asking.EnterAsync(comparisonId, cancellationToken);
        return await ask(await FindAsync(comparisonId, Visibility.Unrestricted, cancellationToken)
            ?? throw ComparisonCheck.Refusal("Id", ComparisonFaultKind.NotFound, $"There is no comparison {comparisonId}. It may have been deleted."));
    }

    async Task RunAsync(Comparison comparison, IReadOnlyList<Answer> answers)
    {
        await _starting.WaitAsync(CancellationToken.None);
        try
        {
            var isNew = !_running.TryGetValue(comparison.Id, out var running);
            running ??= _running[comparison.Id] = new(comparison.Id, store, time, () => Notify(comparison.Id), logger);
            foreach (var answer in answers)
                Start(running, comparison, answer);
            if (isNew)
                _finished[comparison.Id] = Task.Run(() => FinishAsync(comparison.Id, running));
        }
        finally
        {
            _starting.Release();
        }
        Notify(comparison.Id);
    }

    void Notify(string comparisonId) => events.Publish<ComparisonChanged>(comparisonId, default);

    void Start(RunningComparison running, Comparison comparison, Answer answer)
    {
        var run = new AnswerRun(answer, catalog, kernel, time, logger, _local, answer.Model.IsLocal ? costs.Machine() : null, Tools(comparison, answer));
        running.Start(run, comparison, answer.Timings.OneAfterAnother ? _turns.Take() : null);
    }

    // A function that isn't there any more is no longer offered, and one that no longer may.
    ToolRounds? Tools(Comparison comparison, Answer answer) => tools?.Find(answer.Sampling.Tools) is { Count: > 0 } offered
        ? new(tools, offered, comparison.Lanes[answer.Lane].Sampling.Over(comparison.Sampling).Tools?.Text, time) : null;

    async Task FinishAsync(string comparisonId, RunningComparison running)
    {
        do
            await running.SaveUntilEndedAsync();
        while (!await RemoveAsync(comparisonId, running));
        Notify(comparisonId);
    }

    // Under the gate of RunAsync, so that an answer asked for at this moment joins the run or begins another, but is never lost between.
    async Task<bool> RemoveAsync(string comparisonId, RunningComparison running)
    {
        await _starting.WaitAsync();
        try
        {
            if (running.IsWriting || running.NotKept is not null)
                return false;
            _running.TryRemove(comparisonId, out _);
            _finished.TryRemove(comparisonId, out _);
            return true;
        }
        finally
        {
            _starting.Release();
        }
    }
}
