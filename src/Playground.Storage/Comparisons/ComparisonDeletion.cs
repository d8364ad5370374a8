using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Storage.Database;

namespace Playground.Storage.Comparisons;

/// <summary>Hides comparisons at once and removes them for good later.</summary>
sealed class Deletion(StorageDatabase database, TimeProvider time, ILogger<Deletion> log)
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
        if (removed > 0)
            await EmptyLogAsync(cancellationToken);
        return removed;
    }

    static async Task<int> RemoveAsync(StorageContext context, long ticks, CancellationToken cancellationToken)
    {
        var doomed = context.Comparisons.Where(row => row.DeletedTicks < ticks);
        await context.FigureBlocks.Where(block => doomed.Any(comparison => comparison.Key >= block.FirstComparison && comparison.Key <= block.LastComparison)).ExecuteDeleteAsync(cancellationToken);
        await context.Answers.Where(row => doomed.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        await context.Turns.Where(row => doomed.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        await context.Tags.Where(row => doomed.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        await context.Lanes.Where(row => doomed.Any(comparison => comparison.Key == row.ComparisonKey)).ExecuteDeleteAsync(cancellationToken);
        return await doomed.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Old pages lie in the write-ahead log until it is written back to the file and cut to nothing, which waits for readers.</summary>
    async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        var busy = await database.OutsideAsync(async context =>
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteScalarAsync(cancellationToken) is not 0L;
        }, cancellationToken);
        if (busy)
            log.LogWarning("What was removed still lies in the write-ahead log, because the database is being read; it goes with the next purge or restart");
    }
}
