using Playground.Comparisons;
using Playground.Storage.Recovery;

namespace Playground.Storage.Startup;

/// <summary>Makes the database ready. Each program calls it once, after its options are checked and before it uses a store.</summary>
public sealed class StorageStartup : IStoreStartup, IDisposable
{
    readonly IDatabasePreparation _database;
    readonly InterruptedAnswerRecovery _recovery;

    internal StorageStartup(IDatabasePreparation database, InterruptedAnswerRecovery recovery) => (_database, _recovery) = (database, recovery);

    /// <summary>Full path of the database.</summary>
    public string DatabaseFile => _database.File;

    /// <summary>
    /// Creates the database or brings it up to date, after a backup, and ends the answers of processes that were killed. As
    /// <see cref="StoreRole.Server"/> it keeps other servers out until this object is disposed.
    /// </summary>
    /// <exception cref="StorageException">The database can't be used; nothing of it was changed.</exception>
    public async Task PrepareAsync(StoreRole role, CancellationToken cancellationToken = default)
    {
        await _database.PrepareAsync(role, cancellationToken);
        await _recovery.InterruptAsync(cancellationToken);
    }

    /// <summary>Lets go of the folder and closes the file, which also clears its write-ahead log.</summary>
    public void Dispose() => _database.Dispose();
}
