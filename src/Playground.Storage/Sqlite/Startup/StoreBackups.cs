using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Playground.Comparisons;
using Playground.Storage.Faults;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Backups by hand, and the way back to one.</summary>
sealed class StoreBackups(DatabaseLocation location, Backups backups, IDbContextFactory<StorageContext> contexts, TimeProvider time) : IStoreBackups
{
    static readonly string[] _besides = ["-wal", "-shm"];

    public Task<string> MakeAsync(CancellationToken cancellationToken) => Task.Run(
        () => File.Exists(location.File) ? backups.Make() : throw SqliteFaults.NothingThere(location.File), cancellationToken);

    public Task<string?> RestoreAsync(string file, CancellationToken cancellationToken) => Task.Run(() =>
    {
        Folders.Create(location.Folder);
        // The same locks as a server and a migration take: nobody opens the database meanwhile.
        using var server = ServerLock.Take(location.Folder, time);
        using var migration = FileLock.TryTake(Migrator.LockFile(location.Folder)) ?? throw SqliteFaults.Migrating(location.Folder);
        var copy = location.File + ".restoring";
        try
        {
            Prepare(file, copy);
            cancellationToken.ThrowIfCancellationRequested();
            var kept = File.Exists(location.File) ? Keep() : null;
            foreach (var beside in _besides)
                File.Delete(location.File + beside);
            // In one step: whatever happens, either the old database is there or the new one.
            File.Move(copy, location.File, overwrite: true);
            return kept;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.NoAccess(location.File, exception);
        }
        finally
        {
            File.Delete(copy);
        }
    }, cancellationToken);

    /// <summary>Copies the backup beside the database, and looks through the copy: what was checked is what is used.</summary>
    void Prepare(string file, string copy)
    {
        if (!File.Exists(file))
            throw SqliteFaults.NothingThere(file);
        using (var context = contexts.CreateDbContext())
            if (DatabaseInspection.Applied(new(file, ""), [.. context.Database.GetMigrations()]).Count == 0)
                throw SqliteFaults.NothingIn(file);
        try
        {
            DatabaseCopy.Make(file, copy);
            if (DatabaseCopy.Damage(copy) is { } damage)
                throw SqliteFaults.BackupDamaged(file, damage);
        }
        catch (SqliteException exception)
        {
            throw SqliteFaults.BackupDamaged(file, exception.Message, exception);
        }
    }

    /// <summary>What is replaced becomes a backup, or, where it can't be read any more, is put there as it is.</summary>
    string Keep()
    {
        try
        {
            var kept = backups.Make();
            WriteBack();
            return kept;
        }
        catch (StorageException)
        {
            Folders.Create(Backups.FolderOf(location));
            var aside = Path.Combine(Backups.FolderOf(location), string.Create(CultureInfo.InvariantCulture, $"replaced-{time.GetUtcNow():yyyyMMdd-HHmmss}.db"));
            foreach (var part in (string[])["", .. _besides])
                if (File.Exists(location.File + part))
                    File.Copy(location.File + part, aside + part, overwrite: true);
            return aside;
        }
    }

    /// <summary>Puts what is in the write-ahead log into the file, which is whole without it from then on.</summary>
    void WriteBack()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = location.File, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }
}
