using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Playground.Comparing;
using Playground.Storage;
using Playground.Storage.Database;
using Playground.Storage.Starting;
using Playground.Testing;
using Xunit;

namespace Playground.Tests.Storage;

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
    public async Task PrepareAsync_OlderDatabase_IsBackedUpThenMigrated()
    {
        await OldDatabaseAsync();

        await using var host = await StorageHost.StartAsync(_folder.Path);

        var backup = Assert.Single(Directory.GetFiles(_folder.File("backups")));
        Assert.Equal("1", StorageHost.Scalar(backup, "SELECT count(*) FROM Comparisons"));
        Assert.Equal("0", StorageHost.Scalar(backup, "SELECT count(*) FROM sqlite_master WHERE name = 'SearchIndex'"));
        Assert.Single((await host.Store.SearchAsync(new HistoryFilter { Text = "answered" })).Entries);
        host.CheckIndex();
    }

    [Fact]
    public async Task PrepareAsync_UpToDateDatabase_MakesNoBackup()
    {
        await using (await StorageHost.StartAsync(_folder.Path)) { }

        await using var host = await StorageHost.StartAsync(_folder.Path);

        Assert.False(Directory.Exists(_folder.File("backups")));
    }

    [Fact]
    public async Task Make_TenTimes_KeepsTheNewestSeven()
    {
        var time = new ManualTime();
        await using var host = await StorageHost.StartAsync(_folder.Path, time);
        var made = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            time.Advance(TimeSpan.FromHours(5));
            made.Add(host.Get<Backups>().Make());
        }

        Assert.Equal(made[3..], Directory.GetFiles(_folder.File("backups")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PrepareAsync_BackupPutInThePlaceOfTheDatabase_HasEverything()
    {
        string backup;
        await using (var lost = await StorageHost.StartAsync(_folder.Path))
        {
            await lost.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "answered")));
            backup = lost.Get<Backups>().Make();
            await lost.Store.RenameAsync("c", "since");
        }
        File.Copy(backup, Database, overwrite: true);

        await using var host = await StorageHost.StartAsync(_folder.Path);

        Assert.Null((await host.Store.FindAsync("c"))!.Title);
        Assert.Single((await host.Store.SearchAsync(new HistoryFilter { Text = "answered" })).Entries);
        Assert.Equal("wal", host.Scalar("PRAGMA journal_mode"));
        host.CheckIndex();
    }

    [Fact]
    public async Task PrepareAsync_LockOfAKilledMigration_IsCleared()
    {
        await OldDatabaseAsync();
        StorageHost.Scalar(Database, """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00')
            """);

        await using var host = await StorageHost.StartAsync(_folder.Path).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("0", host.Scalar("SELECT count(*) FROM __EFMigrationsLock"));
        Assert.NotNull(await host.Store.FindAsync("c"));
    }

    [Fact]
    public async Task PrepareAsync_ManyProcessesAtOnce_AllStart()
    {
        var hosts = Enumerable.Range(0, 4).Select(_ => new StorageHost(_folder.Path, TimeProvider.System)).ToList();

        await Task.WhenAll(hosts.Select(host => host.PrepareAsync()));

        Assert.Equal("ok", hosts[0].Scalar("PRAGMA integrity_check"));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task PrepareAsync_DatabaseOfANewerVersion_IsRefusedAndLeftAsItIs()
    {
        await using (await StorageHost.StartAsync(_folder.Path)) { }
        StorageHost.Scalar(Database, "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99.0.0')");
        var before = Content();
        var files = Directory.GetFiles(_folder.Path);

        var exception = await RefusedAsync();

        Assert.Equal((StorageFault.NewerDatabase, Database), (exception.Fault, exception.Path));
        Assert.Contains("newer version", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, Content());
        Assert.Equal(files, Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task PrepareAsync_DatabaseOfAnotherProgram_IsRefusedAndLeftAsItIs()
    {
        StorageHost.Scalar(Database, "CREATE TABLE Recipes (Name TEXT)");
        var before = Content();

        Assert.Equal(StorageFault.ForeignDatabase, (await RefusedAsync()).Fault);

        Assert.Equal(before, Content());
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("This is a text file, longer than the first page's header of a database would be, which is a hundred bytes long.")]
    public async Task PrepareAsync_FileThatIsNoDatabase_IsRefusedAndLeftAsItIs(string content)
    {
        await File.WriteAllTextAsync(Database, content);

        Assert.Equal(StorageFault.NotADatabase, (await RefusedAsync()).Fault);

        Assert.Equal(content, await File.ReadAllTextAsync(Database));
    }

    [Fact]
    public async Task PrepareAsync_EmptyFile_BecomesADatabase()
    {
        await File.WriteAllBytesAsync(Database, []);

        await using var host = await StorageHost.StartAsync(_folder.Path);

        Assert.Empty((await host.Store.SearchAsync(new HistoryFilter())).Entries);
        Assert.Equal("wal", host.Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task PrepareAsync_DatabaseCutShort_IsRefused()
    {
        await using (await StorageHost.StartAsync(_folder.Path)) { }
        await File.WriteAllBytesAsync(Database, (await File.ReadAllBytesAsync(Database))[..3000]);

        Assert.Equal(StorageFault.Damaged, (await RefusedAsync()).Fault);
    }

    [Fact]
    public async Task PrepareAsync_PathIsAFolder_IsRefused()
    {
        Directory.CreateDirectory(Database);

        Assert.Equal(StorageFault.PathIsFolder, (await RefusedAsync()).Fault);
    }

    [Fact]
    public async Task PrepareAsync_DataFolderInsideAFile_IsRefused()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        await using var host = new StorageHost(_folder.File("file/data"));

        var exception = await Assert.ThrowsAsync<StorageException>(() => host.PrepareAsync());

        Assert.Equal(StorageFault.NoAccess, exception.Fault);
        Assert.Contains("Playground:DataFolder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrepareAsync_ReadOnlyFolder_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Rights don't bind this user.");
        var folder = Directory.CreateDirectory(_folder.File("data"));
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        await using var host = new StorageHost(folder.FullName);

        Assert.Equal(StorageFault.NoAccess, (await Assert.ThrowsAsync<StorageException>(() => host.PrepareAsync())).Fault);
    }

    [Fact]
    public async Task PrepareAsync_ReadOnlyFile_IsRefused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Rights don't bind this user.");
        await using (await StorageHost.StartAsync(_folder.Path)) { }
        File.SetAttributes(Database, FileAttributes.ReadOnly);

        Assert.Equal(StorageFault.NoAccess, (await RefusedAsync()).Fault);

        File.SetAttributes(Database, FileAttributes.Normal);
    }

    [Fact]
    public async Task PrepareAsync_SecondServer_IsRefusedUntilTheFirstEnds()
    {
        var first = await StorageHost.StartAsync(_folder.Path, role: StoreRole.Server);
        await using var second = new StorageHost(_folder.Path);

        var exception = await Assert.ThrowsAsync<StorageException>(() => second.PrepareAsync(StoreRole.Server));

        Assert.Equal(StorageFault.InUse, exception.Fault);
        Assert.Contains($"process {Environment.ProcessId}, since 2026-01-01", exception.Message, StringComparison.Ordinal);
        await first.DisposeAsync();
        await second.PrepareAsync(StoreRole.Server);
    }

    [Fact]
    public async Task PrepareAsync_ToolBesideAServer_Works()
    {
        await using var server = await StorageHost.StartAsync(_folder.Path, role: StoreRole.Server);
        await using var tool = await StorageHost.StartAsync(_folder.Path, role: StoreRole.Tool);
        await server.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", null)));

        Assert.Equal(0, await tool.Store.InterruptOrphansAsync());
        await tool.Store.CreateAsync(Sample.Comparison("d", "p", Sample.Noon, ("m", "text")));

        Assert.Equal(2, (await server.Store.SearchAsync(new HistoryFilter())).Entries.Count);
    }

    [Fact]
    public async Task PrepareAsync_ToolWithAnOlderDatabaseThatAServerUses_IsRefused()
    {
        await OldDatabaseAsync();
        using var server = ServerLock.Take(_folder.Path, new ManualTime());

        Assert.Equal(StorageFault.InUse, (await RefusedAsync()).Fault);

        Assert.False(Directory.Exists(_folder.File("backups")));
    }

    async Task<StorageException> RefusedAsync()
    {
        await using var host = new StorageHost(_folder.Path);
        return await Assert.ThrowsAsync<StorageException>(() => host.PrepareAsync());
    }

    /// <summary>A database as the first migration left it, with a comparison in it.</summary>
    async Task OldDatabaseAsync()
    {
        await using var host = new StorageHost(_folder.Path);
        await using var context = host.Get<IDbContextFactory<StorageContext>>().CreateDbContext();
        await context.GetService<IMigrator>().MigrateAsync("Initial");
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "answered")));
    }

    byte[] Content() => File.ReadAllBytes(Database);

    static long[] Settings(StorageContext context, params string[] names) => [.. names.Select(name =>
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return (long)command.ExecuteScalar()!;
    })];
}
