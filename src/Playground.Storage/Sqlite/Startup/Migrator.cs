using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Creates the database or brings it up to date, one process at a time.</summary>
sealed class Migrator(DatabaseLocation location, IDbContextFactory<StorageContext> contexts, Backups backups, TimeProvider time, ILogger<Migrator> log)
{
    // SQLite's result codes.
    const int ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26;

    static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);
    static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    public static string LockFile(string folder) => Path.Combine(folder, "playground.migration.lock");

    /// <param name="besideServer">True when a web server may be running on the database; then only that one may migrate it.</param>
    public Task MigrateAsync(bool besideServer, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        using var held = await AcquireLockAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] known = [.. context.Database.GetMigrations()];
        var applied = DatabaseInspection.Applied(location, known);
        if (applied.Count > 0 && applied.Count < known.Length)
            BackUp(besideServer);
        await MakeReadyAsync(context, migrate: applied.Count < known.Length, cancellationToken);
    }, cancellationToken);

    void BackUp(bool besideServer)
    {
        if (besideServer && ServerLock.IsHeld(location.Folder))
            throw SqliteFaults.ServerOlder(location.Folder, ServerLock.Holder(location.Folder));
        log.LogInformation("Backed up the database to {Backup} before bringing it up to date", backups.Make());
    }

    async Task MakeReadyAsync(StorageContext context, bool migrate, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            // Kept in the file; EF sets it only where it creates the file itself, and a backup put in its place comes without.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            if (migrate)
            {
                await ClearStaleLockAsync(context, cancellationToken);
                await context.Database.MigrateAsync(cancellationToken);
            }
            // Better to hear now than in the middle of an answer that the file can't be written.
            await context.Database.ExecuteSqlRawAsync("UPDATE __EFMigrationsHistory SET MigrationId = MigrationId WHERE FALSE", cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is ReadOnly or InputOutput or Full or CantOpen)
        {
            throw SqliteFaults.NoAccess(location.File, exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw SqliteFaults.Damaged(location.File, Backups.FolderOf(location), exception);
        }
    }

    /// <summary>
    /// EF waits for ever for the lock row of a process that was killed while it migrated. As every playground migrates under
    /// <see cref="AcquireLockAsync"/>, a row that is there now is such a one.
    /// </summary>
    async Task ClearStaleLockAsync(StorageContext context, CancellationToken cancellationToken)
    {
        var tables = await context.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (tables > 0 && await context.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellationToken) > 0)
            log.LogWarning("Cleared the migration lock that an ended process had left in {Database}", location.File);
    }

    async Task<FileLock> AcquireLockAsync(CancellationToken cancellationToken)
    {
        var path = LockFile(location.Folder);
        for (var waited = TimeSpan.Zero; waited < Timeout; waited += PollInterval)
        {
            if (FileLock.TryTake(path) is { } taken)
                return taken;
            await Task.Delay(PollInterval, time, cancellationToken);
        }
        throw SqliteFaults.Migrating(location.Folder);
    }
}
