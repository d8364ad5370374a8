using Playground.Comparisons;
using Playground.Storage.Sqlite.Startup;
using Playground.Testing;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Sqlite.Startup;

public sealed class BackupTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Database => _folder.File("playground.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task PrepareAsync_OlderDatabase_IsBackedUpThenMigrated()
    {
        await StorageHost.LeaveOldDatabaseAsync(_folder.Path);

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
}
