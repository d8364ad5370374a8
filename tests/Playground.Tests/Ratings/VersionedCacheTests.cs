using Playground.Concurrency;

namespace Playground.Tests.Ratings;

public sealed class VersionedCacheTests
{
    readonly VersionedCache<string, int> _cache = new(mostKept: 2);
    int _made;

    [Fact]
    public async Task FindAsync_SeveralAtOnce_WorksOnce()
    {
        var begun = new TaskCompletionSource();
        async Task<int> WorkAsync()
        {
            await begun.Task;
            return ++_made;
        }

        var asked = Enumerable.Range(0, 5).Select(_ => _cache.FindAsync("a", 1, WorkAsync, CancellationToken.None)).ToArray();
        begun.SetResult();

        var found = await Task.WhenAll(asked);
        Assert.Equal([1, 1, 1, 1, 1], found);
    }

    [Fact]
    public async Task FindAsync_AnotherVersion_WorksAnew()
    {
        Assert.Equal(1, await FindAsync("a", 1));
        Assert.Equal(1, await FindAsync("a", 1));

        Assert.Equal(2, await FindAsync("a", 2));
    }

    [Fact]
    public async Task FindAsync_AfterAFault_WorksAnew()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _cache.FindAsync("a", 1, () => throw new InvalidOperationException("away"), CancellationToken.None));

        Assert.Equal(1, await FindAsync("a", 1));
    }

    [Fact]
    public async Task FindAsync_WhoeverBeganItLeaves_GoesOnForTheOthers()
    {
        var begun = new TaskCompletionSource<int>();
        using var leaving = new CancellationTokenSource();
        var first = _cache.FindAsync("a", 1, () => begun.Task, leaving.Token);
        var second = FindAsync("a", 1);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        begun.SetResult(7);

        Assert.Equal(7, await second);
    }

    Task<int> FindAsync(string key, long version) => _cache.FindAsync(key, version, () => Task.FromResult(++_made), CancellationToken.None);
}
