using Playground.Comparisons;
using Playground.Storage.Sqlite.Startup;
using Playground.Testing;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Sqlite.Startup;

public sealed class NightlyBackupTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Make_TenNights_KeepsTheNewestSevenAndThoseMadeByHand()
    {
        var time = new ManualTime();
        await using var host = await StorageHost.StartAsync(_folder.Path, time);
        var byHand = await host.Get<IStoreBackups>().MakeAsync(TestContext.Current.CancellationToken);
        var made = new List<string>();
        for (var night = 0; night < 10; night++)
        {
            time.Advance(TimeSpan.FromDays(1));
            made.Add(host.Get<Backups>().Make(nightly: true));
        }

        Assert.Equal([byHand, .. made[3..]], Directory.GetFiles(_folder.File("backups")).Order(StringComparer.Ordinal));
        Assert.Equal(time.GetUtcNow(), host.Get<Backups>().LastNight());
    }

    [Fact]
    public async Task Begin_ServerThatSleptThroughTheNight_MakesOneSoonAndThenOneANight()
    {
        var time = new ManualTime();
        await using var host = await StorageHost.StartAsync(_folder.Path, time, StoreRole.Server);

        await AfterAsync(1, time, TimeSpan.FromMinutes(10));
        await AfterAsync(2, time, TimeSpan.FromHours(24));
        await AfterAsync(3, time, TimeSpan.FromHours(24));
    }

    /// <summary>Moves the clock, in steps, since nobody says when the next wait has begun.</summary>
    async Task AfterAsync(int backups, ManualTime time, TimeSpan passed)
    {
        var deadline = TestContext.Current.CancellationToken;
        time.Advance(passed);
        while (!Directory.Exists(_folder.File("backups")) || Directory.GetFiles(_folder.File("backups"), "*-nightly-*.db").Length < backups)
        {
            deadline.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
    }
}
