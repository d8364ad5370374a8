using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Playground.Events;
using Playground.PromptSets;

namespace Playground.Evaluations.Running;

/// <summary>Runs evaluations in this process. Others may run the same ones: each answer is asked by one of them.</summary>
sealed class EvaluationRunner(IEvaluationRepository store, IPromptSetRepository sets, CellRun cells, IEventBus events, TimeProvider time, ILoggerFactory logs)
{
    readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <summary>Stops what this process asks for an evaluation at this moment; those answers are given back.</summary>
    public void Stop(string id)
    {
        if (_running.TryGetValue(id, out var running))
            running.Cancel();
    }

    /// <summary>Runs until the evaluation has ended, is held, or has reached a limit. Completes at once where this process runs it already.</summary>
    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!_running.TryAdd(id, stop))
            return;
        try
        {
            // A model that is added meanwhile is seen at the next round.
            while (!stop.IsCancellationRequested && await store.FindAsync(id, CancellationToken.None) is { State: EvaluationState.Running } evaluation)
            {
                await RoundAsync(evaluation, stop.Token);
                if (await store.TryFinishAsync(id, CancellationToken.None))
                    break;
            }
        }
        finally
        {
            _running.TryRemove(id, out _);
            events.Publish<EvaluationChanged>(id, default);
        }
    }

    async Task RoundAsync(Evaluation evaluation, CancellationToken stop)
    {
        var set = await sets.FindAsync(evaluation.SetId, evaluation.SetVersion, stop)
            ?? throw new InvalidEvaluationException(EvaluationFaultKind.NotFound, $"The set of evaluation {evaluation.Id} is gone.");
        var results = new ResultWriter(store, events, time, logs.CreateLogger<ResultWriter>());
        var run = new EvaluationRun(evaluation, PromptSetRow.Of(set), store, cells, results, time, logs.CreateLogger<EvaluationRun>(), stop);
        var writing = results.RunAsync();
        using (new LeaseRenewal(store, time))
            await run.RunAsync();
        results.Complete();
        await writing;
    }
}
