using System.Text;
using Playground.Comparisons;
using Playground.Storage.Sqlite.Startup;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Storage.Tests.Startup;

/// <summary>A database whose bytes were changed behind SQLite's back: the damage is found and told, and what can be read stays readable.</summary>
public sealed class DatabaseCheckTests : IDisposable
{
    const string Needle = "needle-in-the-index";
    readonly TemporaryFolder _folder = new();

    string Database => _folder.File("playground.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(StoreRole.Server)]
    [InlineData(StoreRole.Tool)]
    public async Task Start_WholeDatabase_FindsNothing(StoreRole role)
    {
        await FillAsync();

        await using var host = await StorageHost.StartAsync(_folder.Path, role: role);

        Assert.Null(host.Get<StoreHealth>().Finding);
    }

    [Theory]
    [InlineData(StoreRole.Server)]
    [InlineData(StoreRole.Tool)]
    public async Task Start_PageThatIsNone_IsToldAndStartsAllTheSame(StoreRole role)
    {
        await FillAsync();
        var page = int.Parse(StorageHost.Scalar(Database, "SELECT rootpage FROM sqlite_master WHERE name = 'Turns'")!, System.Globalization.CultureInfo.InvariantCulture);
        Change(bytes => bytes.AsSpan((page - 1) * 4096, 400).Fill(0xA5));

        await using var host = await StorageHost.StartAsync(_folder.Path, role: role);

        Assert.Contains("damaged", host.Get<StoreHealth>().Finding);
        Assert.Contains("backups", host.Get<StoreHealth>().Finding);
    }

    /// <summary>What only the whole check can see, it sees: an index that no longer holds what its table does.</summary>
    [Fact]
    public async Task Background_IndexThatLies_IsTold()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken);
        var told = 0;
        foreach (var place in Places(whole, Needle))
        {
            await File.WriteAllBytesAsync(Database, whole, TestContext.Current.CancellationToken);
            Change(bytes => bytes[place] = (byte)'N');
            var time = new ManualTime();
            await using var host = await StorageHost.StartAsync(_folder.Path, time, StoreRole.Server);
            await time.AdvanceUntilAsync(host.Get<DatabaseCheck>().Full, DatabaseCheck.FullCheckAfter);
            told += host.Get<StoreHealth>().Finding is null ? 0 : 1;
        }

        Assert.True(told > 0);
    }

    async Task FillAsync()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        for (var number = 0; number < 50; number++)
            await host.Store.CreateAsync(Sample.Comparison(number == 25 ? Needle : $"c{number}", $"prompt {number} {new string('x', 500)}", Sample.Noon, ("m", "answered")));
    }

    void Change(Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(Database);
        change(bytes);
        File.WriteAllBytes(Database, bytes);
    }

    static IEnumerable<int> Places(byte[] bytes, string text)
    {
        var sought = Encoding.ASCII.GetBytes(text);
        for (var at = bytes.AsSpan().IndexOf(sought); at >= 0;)
        {
            yield return at;
            var next = bytes.AsSpan(at + 1).IndexOf(sought);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
