using Microsoft.EntityFrameworkCore;
using Playground.Comparisons;
using Playground.Storage.Schema;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Startup;

public sealed class StartupTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Database => _folder.File("playground.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Model_AgainstItsSnapshot_HasNoPendingChanges()
    {
        await using var host = new StorageHost(_folder.Path);
        await using var context = host.Get<IDbContextFactory<StorageContext>>().CreateDbContext();

        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed: add a migration (see CONTRIBUTING).");
    }

    [Fact]
    public async Task PrepareAsync_FirstStart_WritesAheadAndChecksConnections()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await using var context = host.Get<IDbContextFactory<StorageContext>>().CreateDbContext();
        await context.Database.OpenConnectionAsync();

        Assert.Equal("wal", host.Scalar("PRAGMA journal_mode"));
        Assert.Equal([5000L, 1L, 1L, 1L], Settings(context, "busy_timeout", "synchronous", "secure_delete", "foreign_keys"));
        Assert.False(Directory.Exists(_folder.File("backups")));
    }

    [Fact]
    public async Task PrepareAsync_LockOfAKilledMigration_IsCleared()
    {
        await StorageHost.LeaveOldDatabaseAsync(_folder.Path);
        StorageHost.Scalar(Database, """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00')
            """);

        await using var host = await StorageHost.StartAsync(_folder.Path).WaitAsync(TimeSpan.FromMinutes(3));

        Assert.Equal("0", host.Scalar("SELECT count(*) FROM __EFMigrationsLock"));
        Assert.NotNull(await host.Store.FindAsync("c"));
    }

    [Fact]
    public async Task PrepareAsync_EmptyFile_BecomesADatabase()
    {
        await File.WriteAllBytesAsync(Database, []);

        await using var host = await StorageHost.StartAsync(_folder.Path);

        Assert.Empty((await host.Store.SearchAsync(new HistoryFilter())).Entries);
        Assert.Equal("wal", host.Scalar("PRAGMA journal_mode"));
    }

    static long[] Settings(StorageContext context, params string[] names) => [.. names.Select(name =>
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return (long)command.ExecuteScalar()!;
    })];
}
