using Playground.Comparisons;
using Playground.Storage.Faults;
using Playground.Storage.Sqlite.Files;
using Playground.Testing;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Startup;

public sealed class RoleTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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
        await StorageHost.LeaveOldDatabaseAsync(_folder.Path);
        using var server = ServerLock.Take(_folder.Path, new ManualTime());

        await using var tool = new StorageHost(_folder.Path);
        Assert.Equal(StorageFault.InUse, (await Assert.ThrowsAsync<StorageException>(() => tool.PrepareAsync())).Fault);

        Assert.False(Directory.Exists(_folder.File("backups")));
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
}
