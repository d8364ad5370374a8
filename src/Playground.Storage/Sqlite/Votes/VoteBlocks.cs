using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Schema;

namespace Playground.Storage.Sqlite.Votes;

/// <summary>Packs votes into <see cref="VoteBlockRow"/>s behind whoever reads them. Without them everything is as right, and slower.</summary>
sealed class VoteBlocks(IStorageDatabase database, ILogger<VoteBlocks> log)
{
    /// <summary>Votes that come meanwhile don't wait for more than some hundredths of a second.</summary>
    const int BlocksAtOnce = 8;

    int _isStoring;

    /// <summary>Fewer rows than this are read as quickly as they are, and the newest votes may still change.</summary>
    public const int WorthStoring = 3 * VoteBlockRow.Keys;

    /// <summary>Completes when what has begun last is through; never fails.</summary>
    public Task Storing { get; private set; } = Task.CompletedTask;

    /// <summary>Begins, unless it has begun, and returns at once.</summary>
    public void BeginStoring()
    {
        if (Interlocked.Exchange(ref _isStoring, 1) == 0)
            Storing = Task.Run(StoreAllAsync);
    }

    async Task StoreAllAsync()
    {
        try
        {
            while (await StoreAsync())
            {
            }
        }
        catch (ObjectDisposedException)
        {
            // The program ends; whoever reads next goes on.
        }
        catch (Exception exception) when (exception is DbUpdateException or SqliteException)
        {
            log.LogWarning(exception, "Votes could not be packed; leaderboards go on reading them row by row");
        }
        finally
        {
            Volatile.Write(ref _isStoring, 0);
        }
    }

    /// <summary>Packs some ranges that are full and have no block, but not the last of them.</summary>
    /// <returns>Whether there may be more.</returns>
    public Task<bool> StoreAsync() => database.WriteAsync(async context =>
    {
        var end = (await context.Votes.MaxAsync(vote => (long?)vote.Key) ?? 0) / VoteBlockRow.Keys - 1;
        await context.Set<VoteBlockRow>().Where(block => block.Version != VoteBlock.Version).ExecuteDeleteAsync();
        var known = (await context.Set<VoteBlockRow>().Select(block => block.Id).ToListAsync()).ToHashSet();
        var missing = Ids(end).Where(id => !known.Contains(id)).Take(BlocksAtOnce).ToArray();
        foreach (var id in missing)
        {
            var (first, after) = (id * VoteBlockRow.Keys, (id + 1) * VoteBlockRow.Keys);
            context.Add(VoteBlock.ToRow(id, await context.Votes.Where(vote => vote.Key >= first && vote.Key < after).OrderBy(vote => vote.Key).ToListAsync()));
        }
        return missing.Length == BlocksAtOnce;
    }, CancellationToken.None);

    static IEnumerable<long> Ids(long end)
    {
        for (var id = 0L; id < end; id++)
            yield return id;
    }
}
