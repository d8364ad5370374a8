using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Playground.Storage.Database;

/// <summary>
/// The one way to the tables: each call has a context and a transaction of its own and runs off the caller's thread, because SQLite's
/// asynchronous methods work synchronously inside. Writers of this process queue here rather than inside SQLite.
/// </summary>
sealed class StorageDatabase(IDbContextFactory<StorageContext> contexts) : IDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Reads one state of the database, whatever is written meanwhile. The transaction is deferred, which is safe as it never writes.</summary>
    public Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        return await read(context);
    }, cancellationToken);

    /// <summary>Writes all or nothing. The transaction takes SQLite's write lock at its beginning, so what it has read stays true.</summary>
    public Task<T> WriteAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = await write(context);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }, cancellationToken);

    /// <summary>For what SQLite refuses inside a transaction.</summary>
    public Task<T> OutsideAsync<T>(Func<StorageContext, Task<T>> work, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context);
        }
        finally
        {
            _gate.Release();
        }
    }, cancellationToken);

    public void Dispose() => _gate.Dispose();
}
