using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Events;
using Playground.Models;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Viewers;

namespace Playground.Storage.Tests.Comparisons;

/// <summary>SQLite itself says that there is no room, by its limit of pages: an answer stays whole in memory, is told as not kept, and is kept as soon as there is room.</summary>
public sealed class FullDiskTests : IDisposable
{
    const int Long = 3_000_009;

    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();
    readonly PageLimit _limit = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Answer_LargerThanTheDisk_StaysWholeAndIsKeptWhenThereIsRoom()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, _time, interceptor: _limit);
        var runner = Runner(host, TestModels.Saying("long", [.. Enumerable.Repeat(new string('w', Long / 3), 3)]), TestModels.Saying("short", "Hello"));
        _limit.Pages = 400;
        var started = await runner.StartAsync(new() { Prompt = "Hi", Lanes = [new("long"), new("short")] }, TestContext.Current.CancellationToken);

        await MovingAsync(runner.WaitAsync(started.Id, TestContext.Current.CancellationToken));

        Assert.Equal(StoreProblem.DiskFull, runner.NotKept(started.Id));
        var live = runner.Live(started.Id, Visibility.Unrestricted).ToDictionary(one => one.Answer.Model.Id);
        Assert.Equal((StoreProblem.DiskFull, Long), (live["long"].NotKept, live["long"].Answer.Text.Length));
        // What has room is kept, whatever stands beside it.
        Assert.Null(live["short"].NotKept);
        var shown = (await runner.FindAsync(started.Id, Visibility.Unrestricted, TestContext.Current.CancellationToken))!;
        Assert.Equal([Long, 5], shown.Answers.Select(answer => answer.Text.Length));
        Assert.False((await host.Store.FindAsync(started.Id))!.Answers[0].State.IsEnded());

        _limit.Pages = 100_000;
        await MovingAsync(Kept(runner, started.Id));

        var kept = (await host.Store.FindAsync(started.Id))!;
        Assert.Equal([(AnswerState.Completed, Long), (AnswerState.Completed, 5)], kept.Answers.Select(answer => (answer.State, answer.Text.Length)));
        Assert.Empty(runner.Live(started.Id, Visibility.Unrestricted));
    }

    [Fact]
    public async Task Start_WithoutRoom_SaysThatTheDiskIsFull()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, _time, interceptor: _limit);
        _limit.Pages = 1;

        var said = await Assert.ThrowsAnyAsync<StoreUnavailableException>(async () =>
        {
            for (var number = 0; number < 100; number++)
                await host.Store.CreateAsync(Sample.Comparison($"c{number}", new string('x', 10_000), Sample.Noon, ("m", "answered")));
        });

        Assert.Equal(StoreProblem.DiskFull, said.Problem);
        Assert.Contains("full", said.Message);
    }

    static Task Kept(ComparisonRunner runner, string id)
    {
        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var watching = runner.Watch(id, () =>
        {
            if (runner.Live(id, Visibility.Unrestricted).Count == 0)
                kept.TrySetResult();
        });
        return kept.Task.ContinueWith(_ => watching.Dispose(), TaskScheduler.Default);
    }

    ComparisonRunner Runner(StorageHost host, params IModelSource[] sources) =>
        new(new ModelCatalog(sources, new FixedPrices()), host.Store, new EventBus(NullLogger<EventBus>.Instance), _time, NullLogger<ComparisonRunner>.Instance, FixedCosts.Unknown());

    // Whenever something waits for the clock, the clock goes on.
    async Task MovingAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, _time.WhenArmedAsync());
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        await task;
    }

    sealed class PageLimit : DbConnectionInterceptor
    {
        public int? Pages { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        void Apply(DbConnection connection)
        {
            if (Pages is not { } pages)
                return;
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {pages}";
            command.ExecuteScalar();
        }
    }
}
