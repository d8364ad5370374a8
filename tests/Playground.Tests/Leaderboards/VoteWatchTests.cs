using Microsoft.Extensions.Logging.Abstractions;
using Playground.Events;
using Playground.Leaderboards;
using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Tests.Leaderboards;

public sealed class VoteWatchTests : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();
    readonly SemaphoreSlim _told = new(0);
    StorageHost _host = null!;
    VoteVersions _versions = null!;
    VoteWatch _watch = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await StorageHost.StartAsync(_folder.Path, _time);
        await _host.Get<IRatingRepository>().SaveRaterAsync(new("ann", "Ann", _time.GetUtcNow()));
        _versions = new(_host.Get<IRatingRepository>(), _time);
        _watch = new(_versions, new EventBus(NullLogger<EventBus>.Instance), _time);
    }

    public async ValueTask DisposeAsync()
    {
        _versions.Dispose();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact(Timeout = 60_000)]
    public async Task WatchAsync_VoteRightAfterIt_IsTold()
    {
        using var watching = await _watch.WatchAsync(TellAsync);

        await VoteAsync("one");

        Assert.True(await IsToldAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task WatchAsync_NoVote_TellsNobody()
    {
        await VoteAsync("one");
        using var watching = await _watch.WatchAsync(TellAsync);

        for (var looks = 0; looks < 3; looks++)
            await LookAsync();
        await VoteAsync("two");

        // Looks come one after the other: what an earlier one had told would have been heard by now, too.
        Assert.True(await IsToldAsync());
        Assert.Equal(0, _told.CurrentCount);
    }

    [Fact(Timeout = 60_000)]
    public async Task Watcher_ThatFails_KeepsItFromNobodyElse()
    {
        using var failing = await _watch.WatchAsync(() => throw new ObjectDisposedException("page"));
        using var watching = await _watch.WatchAsync(TellAsync);

        foreach (var id in (string[])["one", "two", "three"])
        {
            await VoteAsync(id);

            Assert.True(await IsToldAsync(), id);
        }
    }

    Task TellAsync()
    {
        _told.Release();
        return Task.CompletedTask;
    }

    // A look that is still under way lets the next one pass, so the clock goes on until it is heard, or until the test's own time limit ends the wait.
    async Task<bool> IsToldAsync()
    {
        while (!_told.Wait(0))
            await LookAsync();
        return true;
    }

    // Whoever reads the version after a look has begun gets it after that look.
    async Task LookAsync()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        await _versions.ReadAsync(TestContext.Current.CancellationToken);
        await Task.Yield();
    }

    Task VoteAsync(string id) => _host.Get<IRatingRepository>().AddAsync([new()
    {
        Id = id,
        RaterId = "ann",
        Answers = [new("a"), new("b")],
        Outcome = VoteOutcome.A,
        CreatedAt = _time.GetUtcNow(),
        CountsFrom = _time.GetUtcNow(),
    }]);
}
