using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Events;

namespace Playground.Evaluations.Running;

/// <summary>Runs, in the background of a server, whatever evaluation is to be run: those begun here, and those that an earlier process left.</summary>
sealed class EvaluationWorker(IEvaluationRepository store, EvaluationRunner runner, IEventBus events, TimeProvider time, ILogger<EvaluationWorker> log) : BackgroundService
{
    /// <summary>The key under which it hears of new work.</summary>
    public const string Everything = "";

    static readonly TimeSpan _pause = TimeSpan.FromSeconds(15);

    readonly SemaphoreSlim _work = new(0);
    readonly HashSet<Task> _runs = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = events.Subscribe<EvaluationChanged>(Everything, _ => _work.Release());
        while (!stoppingToken.IsCancellationRequested)
        {
            await BeginAsync(stoppingToken);
            await WaitAsync(stoppingToken);
        }
        await Task.WhenAll(_runs);
    }

    async Task BeginAsync(CancellationToken stop)
    {
        _runs.RemoveWhere(run => run.IsCompleted);
        try
        {
            foreach (var id in await store.RunningAsync(stop))
                _runs.Add(Task.Run(() => RunAsync(id, stop), CancellationToken.None));
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            // It is looked at again soon.
        }
        catch (Exception exception)
        {
            // What escapes from here would end the server.
            log.LogError(exception, "Evaluations could not be looked up; that is tried again.");
        }
    }

    async Task RunAsync(string id, CancellationToken stop)
    {
        try
        {
            await runner.RunAsync(id, stop);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Evaluation {Evaluation} could not be run; it is tried again.", id);
        }
    }

    async Task WaitAsync(CancellationToken stop)
    {
        using var timer = new CancellationTokenSource(_pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
        try
        {
            await _work.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
