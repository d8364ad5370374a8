using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Storage.Figures;
using Playground.Storage.Schema;

namespace Playground.Storage.Comparisons;

/// <summary>Hides comparisons at once and removes them for good later.</summary>
sealed class ComparisonDeletion(IStorageDatabase database, IFigureBlocks figures, TimeProvider time, ILogger<ComparisonDeletion> log)
{
    public Task<bool> HideAsync(string comparisonId, CancellationToken cancellationToken) => database.WriteAsync(
        async context => await context.Comparisons.Where(row => row.Id == comparisonId && row.DeletedTicks == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeletedTicks, time.GetUtcNow().UtcTicks), cancellationToken) > 0,
        cancellationToken);

    public Task<bool> RestoreAsync(string comparisonId, CancellationToken cancellationToken) => database.WriteAsync(
        async context => await context.Comparisons.Where(row => row.Id == comparisonId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeletedTicks, (long?)null), cancellationToken) > 0,
        cancellationToken);

    /// <summary>Rows, search index and write-ahead log are cleared; backups made before still hold what was deleted since.</summary>
    public async Task<int> PurgeAsync(DateTimeOffset deletedBefore, CancellationToken cancellationToken)
    {
        var removed = await database.WriteAsync(context => RemoveAsync(context, deletedBefore.UtcTicks, cancellationToken), cancellationToken);
        if (removed > 0 && !await database.EraseRemovedAsync(cancellationToken))
            log.LogWarning("What was removed still lies in the write-ahead log, because the database is being read; it goes with the next purge or restart");
        return removed;
    }

    async Task<int> RemoveAsync(StorageContext context, long ticks, CancellationToken cancellationToken)
    {
        var expired = context.Comparisons.Where(row => row.DeletedTicks < ticks);
        await figures.RemoveAsync(context, expired, cancellationToken);
        await context.Answers.Where(row => expired.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        await context.Turns.Where(row => expired.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        await context.Tags.Where(row => expired.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        await context.Lanes.Where(row => expired.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        return await expired.ExecuteDeleteAsync(cancellationToken);
    }
}
