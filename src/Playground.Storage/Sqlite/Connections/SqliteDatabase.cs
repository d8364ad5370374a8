using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Playground.Storage.Faults;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Connections;

/// <summary>
/// Runs off the caller's thread, because SQLite's asynchronous methods work synchronously inside. Writers of this process queue here rather than inside
/// SQLite.
/// </summary>
sealed class SqliteDatabase(IDbContextFactory<StorageContext> contexts, DatabaseLocation location) : IStorageDatabase, IDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>The transaction is deferred, which is safe as it never writes.</summary>
    public Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        return await read(context);
    }, cancellationToken);

    /// <summary>The transaction takes SQLite's write lock at its beginning, so what it has read stays true.</summary>
    public Task<T> WriteAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken) => RunAsync(async () =>
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

    /// <summary>
    /// Old pages lie in the write-ahead log until it is written back to the file and cut to nothing, which waits for readers. SQLite refuses that inside a
    /// transaction.
    /// </summary>
    public Task<bool> EraseRemovedAsync(CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteScalarAsync(cancellationToken) is 0L;
        }
        finally
        {
            _gate.Release();
        }
    }, cancellationToken);

    public void Dispose() => _gate.Dispose();

    // What befalls the file is said in the program's words, by whatever way SQLite tells it.
    Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is not StorageException && SqliteTrouble.Of(exception, location) is { } trouble)
        {
            throw trouble;
        }
    }, cancellationToken);
}
