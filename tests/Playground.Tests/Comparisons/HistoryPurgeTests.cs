using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Testing;
using Xunit;

namespace Playground.Tests.Comparisons;

public sealed class HistoryPurgeTests
{
    readonly ManualTime _time = new();

    [Fact]
    public async Task Purge_DeletedComparison_GoesOnlyAfterTheTimeToUndo()
    {
        var store = new InMemoryComparisonRepository { Time = _time };
        await store.CreateAsync(new Comparison { Id = "one", CreatedAt = _time.GetUtcNow(), Lanes = [], Turns = [new Turn(0, "A prompt", _time.GetUtcNow())] });
        using var purge = new HistoryPurge(store, _time, NullLogger<HistoryPurge>.Instance);
        await purge.StartAsync(default);
        Assert.Equal(0, await store.Purges.ReadAsync(TestContext.Current.CancellationToken));
        await store.DeleteAsync("one");

        _time.Advance(HistoryPurge.UndoTime - TimeSpan.FromSeconds(1));
        Assert.True(await store.RestoreAsync("one"));
        await store.DeleteAsync("one");
        _time.Advance(HistoryPurge.UndoTime * 2);
        while (await store.Purges.ReadAsync(TestContext.Current.CancellationToken) == 0)
        {
        }
        await purge.StopAsync(default);

        Assert.False(await store.RestoreAsync("one"));
    }
}
