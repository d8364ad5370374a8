using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Playground.Comparisons;
using Playground.Storage.Faults;
using Playground.Testing;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Sqlite.Startup;

/// <summary>The drill: what was backed up comes back row for row, and nothing else can happen to what is there.</summary>
public sealed class RestoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Database => _folder.File("playground.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RestoreAsync_Backup_HasEveryRowAsItWasAndKeepsWhatItReplaces()
    {
        string backup;
        IReadOnlyDictionary<string, string> then, since;
        await using (var host = await StorageHost.StartAsync(_folder.Path))
        {
            await host.Store.CreateAsync(Sample.Comparison("a", "first", Sample.Noon, ("m", "one"), ("n", "two")));
            backup = await host.Get<IStoreBackups>().MakeAsync(TestContext.Current.CancellationToken);
            then = Hashes(Database);
            await host.Store.CreateAsync(Sample.Comparison("b", "second", Sample.Noon, ("m", "three")));
            await host.Store.RenameAsync("a", "renamed");
            since = Hashes(Database);
        }

        string? kept;
        await using (var tool = new StorageHost(_folder.Path, new ManualTime(Sample.Noon.AddDays(1))))
            kept = await tool.Get<IStoreBackups>().RestoreAsync(backup, TestContext.Current.CancellationToken);

        Assert.Equal(then, Hashes(Database));
        Assert.Equal(since, Hashes(kept!));
        await using var again = await StorageHost.StartAsync(_folder.Path);
        Assert.Null((await again.Store.FindAsync("a"))!.Title);
        Assert.Null(await again.Store.FindAsync("b"));
        Assert.Single((await again.Store.SearchAsync(new HistoryFilter { Text = "one" })).Entries);
        again.CheckIndex();
    }

    [Fact]
    public async Task RestoreAsync_BackupOfAnEarlierVersion_IsBroughtUpToDateByTheNextStart()
    {
        using var older = new TemporaryFolder();
        await StorageHost.LeaveOldDatabaseAsync(older.Path);
        await using (var tool = new StorageHost(_folder.Path))
            Assert.Null(await tool.Get<IStoreBackups>().RestoreAsync(older.File("playground.db"), TestContext.Current.CancellationToken));

        await using var host = await StorageHost.StartAsync(_folder.Path);

        Assert.NotNull(await host.Store.FindAsync("c"));
    }

    [Theory]
    [InlineData("damaged", StorageFault.Damaged)]
    [InlineData("newer", StorageFault.NewerDatabase)]
    [InlineData("foreign", StorageFault.ForeignDatabase)]
    [InlineData("empty", StorageFault.ForeignDatabase)]
    [InlineData("page", StorageFault.NotADatabase)]
    [InlineData("none", StorageFault.NoAccess)]
    public async Task RestoreAsync_WhatIsNoWholeBackup_IsRefusedAndChangesNothing(string kind, StorageFault fault)
    {
        var file = await LeaveAsync(kind);
        var before = Hashes(Database);
        await using var tool = new StorageHost(_folder.Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() => tool.Get<IStoreBackups>().RestoreAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(fault, refused.Fault);
        Assert.Equal(before, Hashes(Database));
        Assert.False(File.Exists(Database + ".restoring"));
    }

    [Fact]
    public async Task RestoreAsync_WhileAServerRuns_IsRefused()
    {
        await using var server = await StorageHost.StartAsync(_folder.Path, role: StoreRole.Server);
        var backup = await server.Get<IStoreBackups>().MakeAsync(TestContext.Current.CancellationToken);
        await using var tool = new StorageHost(_folder.Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() => tool.Get<IStoreBackups>().RestoreAsync(backup, TestContext.Current.CancellationToken));

        Assert.Equal(StorageFault.InUse, refused.Fault);
    }

    [Fact]
    public async Task RestoreAsync_OverADamagedDatabase_KeepsItsFilesAside()
    {
        var backup = await LeaveAsync("whole");
        await File.WriteAllTextAsync(Database, "nothing of a database", TestContext.Current.CancellationToken);
        await using var tool = new StorageHost(_folder.Path);

        var kept = await tool.Get<IStoreBackups>().RestoreAsync(backup, TestContext.Current.CancellationToken);

        Assert.Equal("nothing of a database", await File.ReadAllTextAsync(kept!, TestContext.Current.CancellationToken));
        Assert.Equal(Hashes(backup), Hashes(Database));
    }

    /// <summary>A database with a comparison in it, and beside it a file of this kind.</summary>
    async Task<string> LeaveAsync(string kind)
    {
        string backup;
        await using (var host = await StorageHost.StartAsync(_folder.Path))
        {
            await host.Store.CreateAsync(Sample.Comparison("a", "first", Sample.Noon, [.. Enumerable.Range(0, 20).Select(model => ($"m{model}", new string('x', 4000)))]));
            backup = await host.Get<IStoreBackups>().MakeAsync(TestContext.Current.CancellationToken);
        }
        var file = _folder.File($"{kind}.db");
        switch (kind)
        {
            case "whole":
                return backup;
            case "none":
                return file;
            case "page":
                File.WriteAllText(file, "<html>Sign in</html>");
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "foreign":
                StorageHost.Scalar(file, "CREATE TABLE recipes (name TEXT)");
                break;
            case "newer":
                File.Copy(backup, file);
                StorageHost.Scalar(file, "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0.0')");
                break;
            case "damaged":
                File.WriteAllBytes(file, [.. File.ReadAllBytes(backup).Select((value, at) => at > 8192 && at % 4096 < 64 ? (byte)0x5a : value)]);
                break;
        }
        return file;
    }

    /// <summary>Of each table, a hash over all its rows in order.</summary>
    static Dictionary<string, string> Hashes(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").Select(row => row[0].ToString()!)
            .ToDictionary(table => table, table => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows(connection, $"SELECT * FROM \"{table}\"").Select(Text).Order(StringComparer.Ordinal))))));

        static string Text(object[] row) => string.Join('|', row.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value.GetType().Name}:{value}"));
    }

    static List<object[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }
}
