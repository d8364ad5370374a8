using Microsoft.EntityFrameworkCore;
using Playground.Comparisons;
using Playground.Storage.Faults;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Asks the database for its write lock, as every change does.</summary>
sealed class Readiness(IStorageDatabase database, DatabaseLocation location, StoreHealth health) : IStoreReadiness
{
    /// <summary>Below this, the log of a busy hour may not fit.</summary>
    const long LeastFreeBytes = 100L << 20;

    public async Task<StoreProblem?> FindProblemAsync(CancellationToken cancellationToken)
    {
        if (health.Finding is not null)
            return StoreProblem.Damaged;
        try
        {
            if (new DriveInfo(location.Folder).AvailableFreeSpace < LeastFreeBytes)
                return StoreProblem.DiskFull;
            await database.WriteAsync(context => context.Database.ExecuteSqlRawAsync("UPDATE __EFMigrationsHistory SET MigrationId = MigrationId WHERE FALSE", cancellationToken), cancellationToken);
            return null;
        }
        catch (StorageException exception)
        {
            return exception.Problem;
        }
        catch (IOException)
        {
            return StoreProblem.Other;
        }
    }
}
