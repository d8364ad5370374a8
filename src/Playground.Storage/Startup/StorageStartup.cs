using Microsoft.Data.Sqlite;
using Playground.Comparisons;
using Playground.Storage.Database;
using Playground.Storage.Recovery;

namespace Playground.Storage.Starting;

/// <summary>Makes the database ready. Each program calls it once, after its options are checked and before it uses a store.</summary>
public sealed class StorageStartup : IStoreStartup, IDisposable
{
    readonly DatabaseLocation _location;
    readonly Migrator _migrator;
    readonly InterruptedAnswerRecovery _orphans;
    readonly TimeProvider _time;
    ServerLock? _server;

    internal StorageStartup(DatabaseLocation location, Migrator migrator, InterruptedAnswerRecovery orphans, TimeProvider time) =>
        (_location, _migrator, _orphans, _time) = (location, migrator, orphans, time);

    /// <summary>Full path of the database.</summary>
    public string DatabaseFile => _location.File;

    /// <summary>
    /// Creates the database or brings it up to date, after a backup, and ends the answers of processes that were killed. As
    /// <see cref="StoreRole.Server"/> it keeps other servers out until this object is disposed.
    /// </summary>
    /// <exception cref="StorageException">The database can't be used; nothing of it was changed.</exception>
    public async Task PrepareAsync(StoreRole role, CancellationToken cancellationToken = default)
    {
        Folders.Create(_location.Folder);
        if (role == StoreRole.Server)
            _server ??= ServerLock.Take(_location.Folder, _time);
        await _migrator.MigrateAsync(besideServer: role == StoreRole.Tool, cancellationToken);
        await _orphans.InterruptAsync(cancellationToken);
    }

    /// <summary>Lets go of the folder and closes the file, which also clears its write-ahead log.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(_location.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _server?.Dispose();
    }
}
