using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Events;
using Playground.Leaderboards;
using Playground.Ratings;
using Playground.Ratings.Exchange;
using Playground.Ratings.VoteFiles;
using Playground.Settings;
using Playground.Statistics.Votes;
using Playground.Storage;
using Playground.Viewers;

namespace Playground.Bench.Judging;

/// <summary>
/// <c>stored-votes FOLDER [FILE]</c>: the leaderboard page's ranking over a database of many votes. The database in FOLDER is filled from FILE, a
/// CSV as <c>votes</c> writes it, when it is empty. Promised at a million votes: 500 ms cold, 50 ms warm, a new vote at most 1 s later.
/// </summary>
static class StoredVotesBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            Console.Error.WriteLine("stored-votes FOLDER [FILE]");
            return 2;
        }
        var folder = Path.GetFullPath(arguments[0]);
        await using var services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new PlaygroundPaths(folder, folder))
            .AddStorage(new ConfigurationBuilder().Build()).AddEvents()
            .AddSingleton<VoteImporter>().AddSingleton<VoteVersions>().AddSingleton<VoteWatch>().AddSingleton<VisibilityPolicy>().AddSingleton<Rankings>()
            .BuildServiceProvider();
        await services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        if (arguments.Length > 1)
            await FillAsync(services, arguments[1]);
        var rankings = services.GetRequiredService<Rankings>();
        var request = new RankingRequest(new(), new());
        // What a process takes once, whatever its database is asked first.
        await TimeAsync("first query", () => services.GetRequiredService<IRatingRepository>().FindAsync("none"));
        await TimeAsync("cold", async () => Console.Write($"{(await rankings.FindAsync(request)).Votes.Votes.Length:N0} votes  "));
        await TimeAsync("warm", () => rankings.FindAsync(request));
        await TimeAsync("another interval", () => rankings.FindAsync(request with { Options = new() { BothBad = BothBadRule.Exclude } }));
        await TimeAsync("open weights", () => rankings.FindAsync(request with { Filter = new() { OpenOnly = true } }));
        await TimeAsync("one model", () => rankings.FindAsync(request with { Filter = new() { ModelId = "model-000" } }));
        await TimeAsync("trend of 12", () => rankings.TrendAsync(request, 12));
        await NewVoteAsync(services, rankings, request);
        return 0;
    }

    static async Task FillAsync(ServiceProvider services, string path)
    {
        await using var file = File.OpenRead(path);
        await TimeAsync("import", async () => Console.Write($"{await services.GetRequiredService<VoteImporter>().ImportAsync(file, VoteFormat.Csv, skipBad: false)}  "));
    }

    /// <summary>From a vote being stored to an open leaderboard having it.</summary>
    static async Task NewVoteAsync(ServiceProvider services, Rankings rankings, RankingRequest request)
    {
        var store = services.GetRequiredService<IRatingRepository>();
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = (await rankings.FindAsync(request)).Votes.Votes.Length;
        using var watch = await services.GetRequiredService<VoteWatch>().WatchAsync(async () =>
        {
            if ((await rankings.FindAsync(request)).Votes.Votes.Length > before)
                seen.TrySetResult();
        });
        await Task.Delay(TimeSpan.FromSeconds(1));
        var now = TimeProvider.System.GetUtcNow();
        await store.AddRatersAsync([new("bench", "", now)]);
        var rating = new Rating
        {
            Id = now.UtcTicks.ToString(CultureInfo.InvariantCulture),
            RaterId = "bench",
            Answers = [new("model-000"), new("model-001")],
            Outcome = VoteOutcome.A,
            CreatedAt = now,
            CountsFrom = now,
        };
        await TimeAsync("new vote is shown", async () =>
        {
            await store.AddAsync([rating]);
            await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        });
    }

    static async Task TimeAsync(string what, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-20}{Stopwatch.GetElapsedTime(start).TotalMilliseconds,10:N1} ms"));
    }
}
