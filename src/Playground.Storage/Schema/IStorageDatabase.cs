namespace Playground.Storage.Schema;

/// <summary>The one way to the tables: each call has a context and a transaction of its own and runs off the caller's thread.</summary>
interface IStorageDatabase
{
    /// <summary>Reads one state of the database, whatever is written meanwhile.</summary>
    Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes all or nothing, and saves what <paramref name="write"/> has left in the context. What it has read stays true until then.</summary>
    Task<T> WriteAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Overwrites what removed rows have left in files beside the tables.</summary>
    /// <returns><c>false</c> while readers keep it from being done.</returns>
    Task<bool> EraseRemovedAsync(CancellationToken cancellationToken);
}
