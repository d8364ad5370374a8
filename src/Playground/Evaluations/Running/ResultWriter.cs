using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Events;

namespace Playground.Evaluations.Running;

/// <summary>
/// Stores results as they come, as many in one transaction as are there: at once where there is one, so that nothing is asked twice after a crash, and together
/// where models are faster than the disk.
/// </summary>
sealed class ResultWriter(IEvaluationRepository store, IEventBus events, TimeProvider time, ILogger<ResultWriter> log)
{
    const int Most = 200;
    static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    readonly Channel<CellResult> _results = Channel.CreateBounded<CellResult>(new BoundedChannelOptions(2 * Most) { SingleReader = true });

    /// <summary>Returns as soon as there is room; models wait for a disk that is slower than they are.</summary>
    public ValueTask AddAsync(CellResult result, CancellationToken cancellationToken) => _results.Writer.WriteAsync(result, cancellationToken);

    public void Complete() => _results.Writer.Complete();

    /// <summary>Stores until <see cref="Complete"/>. What the disk has no room for is kept and tried again.</summary>
    public async Task RunAsync()
    {
        var batch = new List<CellResult>();
        while (await _results.Reader.WaitToReadAsync())
        {
            while (batch.Count < Most && _results.Reader.TryRead(out var result))
                batch.Add(result);
            while (!await TrySaveAsync(batch))
                await Task.Delay(_pause, time);
            foreach (var id in batch.Select(result => result.EvaluationId).Distinct())
                events.Publish<EvaluationChanged>(id, default);
            batch.Clear();
        }
    }

    async Task<bool> TrySaveAsync(List<CellResult> batch)
    {
        try
        {
            await store.FinishAsync(batch);
            return true;
        }
        catch (StoreUnavailableException exception)
        {
            log.LogError(exception, "{Count} answers of evaluations could not be stored; storing is tried again.", batch.Count);
            return false;
        }
        catch (Exception exception)
        {
            // One of them can't be stored, whatever is tried: it must not keep the others.
            log.LogError(exception, "Answers of evaluations could not be stored together; each is stored alone.");
            foreach (var result in batch)
                await SaveAloneAsync(result);
            return true;
        }
    }

    async Task SaveAloneAsync(CellResult result)
    {
        try
        {
            await store.FinishAsync([result]);
        }
        catch (Exception exception) when (result.Comparison is not null)
        {
            log.LogError(exception, "The answer to row {Row} of evaluation {Evaluation} could not be stored; it counts as failed.", result.Cell.Place.Row, result.EvaluationId);
            await SaveAloneAsync(new(result.EvaluationId, null, new(result.Cell.Place, CellState.Failed) { Passed = false, Score = 0, Error = $"The answer could not be stored ({exception.GetType().Name}). The log has the details." }));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Row {Row} of evaluation {Evaluation} is asked again when its lease has run out.", result.Cell.Place.Row, result.EvaluationId);
        }
    }
}
