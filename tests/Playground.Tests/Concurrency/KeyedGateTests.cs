using Playground.Concurrency;

namespace Playground.Tests.Concurrency;

public sealed class KeyedGateTests
{
    readonly KeyedGate _gate = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnterAsync_SameKey_WaitsUntilTheOtherHasGone()
    {
        var first = await _gate.EnterAsync("a", Cancel);
        var second = _gate.EnterAsync("a", Cancel);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task EnterAsync_AnotherKey_DoesNotWait()
    {
        using var first = await _gate.EnterAsync("a", Cancel);

        var second = _gate.EnterAsync("b", Cancel);

        Assert.True(second.IsCompletedSuccessfully);
        (await second).Dispose();
    }

    [Fact]
    public async Task Dispose_ByTheLast_LeavesNothing()
    {
        var first = await _gate.EnterAsync("a", Cancel);
        using var impatience = new CancellationTokenSource();
        var second = _gate.EnterAsync("a", impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(1, _gate.Count);

        first.Dispose();
        first.Dispose();

        Assert.Equal(0, _gate.Count);
    }

    [Fact]
    public async Task EnterAsync_ManyAtOnce_LetsOneInAtATime()
    {
        var (inside, most, visits) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            using var turn = await _gate.EnterAsync("a", Cancel);
            most = Math.Max(most, ++inside);
            await Task.Yield();
            visits++;
            inside--;
        }, Cancel)));

        Assert.Equal((1, 50, 0), (most, visits, _gate.Count));
    }
}
