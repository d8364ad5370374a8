using Microsoft.Extensions.Logging;
using Playground.PromptSets;

namespace Playground.Evaluations.Running;

/// <summary>This process's part in running one evaluation: all its models at once, each with so many answers at a time.</summary>
sealed class EvaluationRun(Evaluation evaluation, IReadOnlyList<PromptSetRow> rows, IEvaluationRepository store, CellRun cells, ResultWriter results, TimeProvider time, ILogger log, CancellationToken stop)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for cells that another process holds.</summary>
    static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <summary>Completes when this process has nothing left to ask.</summary>
    public Task RunAsync() => Task.WhenAll(Enumerable.Range(0, evaluation.Models.Count).Select(model => Task.Run(() => RunAsync(model))));

    async Task RunAsync(int model)
    {
        using var slots = new SemaphoreSlim(evaluation.Limits.PerModel);
        var asked = new List<Task>();
        while (await NextAsync(model) is { Count: > 0 } taken)
            foreach (var place in taken)
            {
                if (!await EnteredAsync(slots))
                {
                    await store.ReleaseAsync(evaluation.Id, [.. taken.SkipWhile(other => other != place)], CancellationToken.None);
                    break;
                }
                asked.RemoveAll(task => task.IsCompletedSuccessfully);
                asked.Add(Task.Run(() => AskAsync(place, slots)));
            }
        await Task.WhenAll(asked);
    }

    /// <returns>Cells to ask; empty when there are none left for this process.</returns>
    async Task<IReadOnlyList<CellPlace>> NextAsync(int model)
    {
        while (!stop.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var claim = await store.ClaimAsync(evaluation.Id, model, evaluation.Limits.PerModel, now, now + Lease, CancellationToken.None);
            if (claim.Cells.Count > 0 || !claim.HeldElsewhere || claim.State != EvaluationState.Running)
                return claim.Cells;
            try
            {
                await Task.Delay(_pause, time, stop);
            }
            catch (OperationCanceledException)
            {
            }
        }
        return [];
    }

    async Task<bool> EnteredAsync(SemaphoreSlim slots)
    {
        try
        {
            await slots.WaitAsync(stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    async Task AskAsync(CellPlace place, SemaphoreSlim slots)
    {
        try
        {
            if (await cells.RunAsync(evaluation, rows[place.Row], place, stop) is { } result)
                await results.AddAsync(result, CancellationToken.None);
            else
                await store.ReleaseAsync(evaluation.Id, [place], CancellationToken.None);
        }
        catch (Exception exception)
        {
            // A fault of this program: to ask again would only find it again.
            log.LogError(exception, "Row {Row} of evaluation {Evaluation} could not be asked.", place.Row, evaluation.Id);
            await results.AddAsync(new(evaluation.Id, null, new(place, CellState.Failed) { Passed = false, Score = 0, Error = $"Asking failed inside this program ({exception.GetType().Name}). The log has the details." }), CancellationToken.None);
        }
        finally
        {
            slots.Release();
        }
    }
}
