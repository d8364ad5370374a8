using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Playground.Comparisons;

/// <summary>Removes for good what was deleted longer ago than anybody would want to undo.</summary>
public sealed class HistoryPurge(IComparisonRepository store, TimeProvider time, ILogger<HistoryPurge> logger) : BackgroundService
{
    /// <summary>How long a deleted comparison can be brought back.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(UndoTime, time);
        try
        {
            do
                await PurgeAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    async Task PurgeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.PurgeAsync(time.GetUtcNow() - UndoTime, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A full disk or a locked file passes; the next round tries again.
            logger.LogWarning(exception, "Deleted comparisons could not be removed for good; the next try is in {Minutes} minutes.", UndoTime.TotalMinutes);
        }
    }
}
