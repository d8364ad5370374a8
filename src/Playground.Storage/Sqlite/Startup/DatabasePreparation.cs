using Microsoft.Data.Sqlite;
using Playground.Comparisons;
using Playground.Storage.Sqlite.Files;
using Playground.Storage.Startup;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Prepares the database's file and its folder.</summary>
sealed class DatabasePreparation(DatabaseLocation location, Migrator migrator, TimeProvider time) : IDatabasePreparation
{
    ServerLock? _server;

    public string File => location.File;

    public Task PrepareAsync(StoreRole role, CancellationToken cancellationToken)
    {
        Folders.Create(location.Folder);
        if (role == StoreRole.Server)
            _server ??= ServerLock.Take(location.Folder, time);
        return migrator.MigrateAsync(besideServer: role == StoreRole.Tool, cancellationToken);
    }

    /// <summary>Closes the file, which also clears its write-ahead log, and lets go of the folder.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(location.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _server?.Dispose();
    }
}
