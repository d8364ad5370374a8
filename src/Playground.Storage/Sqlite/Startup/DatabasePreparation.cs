using Microsoft.Data.Sqlite;
using Playground.Comparisons;
using Playground.Storage.Sqlite.Files;
using Playground.Storage.Startup;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Prepares the database's file and its folder.</summary>
sealed class DatabasePreparation(DatabaseLocation location, Migrator migrator, DatabaseCheck check, NightlyBackup nightly, TimeProvider time) : IDatabasePreparation
{
    // A command has less time than a server.
    static readonly TimeSpan _serverLooks = TimeSpan.FromSeconds(2);
    static readonly TimeSpan _toolLooks = TimeSpan.FromMilliseconds(50);

    ServerLock? _server;

    public string File => location.File;

    public async Task PrepareAsync(StoreRole role, CancellationToken cancellationToken)
    {
        Folders.Create(location.Folder);
        if (role == StoreRole.Server)
            _server ??= ServerLock.Take(location.Folder, time);
        await migrator.MigrateAsync(besideServer: role == StoreRole.Tool, cancellationToken);
        await Task.Run(() => check.Quick(role == StoreRole.Server ? _serverLooks : _toolLooks), cancellationToken);
        if (role != StoreRole.Server)
            return;
        check.BeginFull();
        nightly.Begin();
    }

    /// <summary>Closes the file, which also clears its write-ahead log, and lets go of the folder.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(location.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _server?.Dispose();
    }
}
