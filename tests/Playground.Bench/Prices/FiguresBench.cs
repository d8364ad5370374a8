using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Models;
using Playground.PricePerformance;
using Playground.Settings;
using Playground.Storage;
using Playground.Storage.Startup;

namespace Playground.Bench.Prices;

/// <summary>
/// What the price/performance page computes over a million stored answers: the first look of a process, which reads them all, and later ones
/// with each kind of filter. Promised: at most 500 ms for the later ones. Arguments: a folder to keep the database in, and the number of answers.
/// </summary>
static class FiguresBench
{
    const int Runs = 9, Lanes = 8;
    const double PromisedMs = 500;
    static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = args.Length > 0 ? Path.GetFullPath(args[0]) : Directory.CreateTempSubdirectory("playground-bench-").FullName;
        var answers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new PlaygroundPaths(folder, folder))
            .AddStorage(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var startup = services.GetRequiredService<StorageStartup>();
        await startup.PrepareAsync(StoreRole.Tool);
        await FillAsync(services.GetRequiredService<IComparisonRepository>(), startup.DatabaseFile, answers / Lanes);
        var figures = services.GetRequiredService<IAnswerFigures>();
        var first = await TimeAsync(figures, new());
        Console.WriteLine($"first look {first:N0} ms, {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:N0} MiB managed");
        var worst = 0.0;
        foreach (var (name, filter) in new (string, FigureFilter)[] { ("everything", new()), ("tag", new() { Tag = "tag-3" }), ("half of the time", new() { From = Start.AddMinutes(answers / Lanes * 5) }) })
            worst = Math.Max(worst, await MeasureAsync(figures, name, filter));
        if (args.Length == 0)
            Directory.Delete(folder, recursive: true);
        return worst <= PromisedMs ? 0 : 1;
    }

    static async Task<double> MeasureAsync(IAnswerFigures figures, string name, FigureFilter filter)
    {
        var milliseconds = new List<double>();
        for (var run = 0; run < Runs; run++)
            milliseconds.Add(await TimeAsync(figures, filter));
        var median = milliseconds.Order().ElementAt(Runs / 2);
        Console.WriteLine($"{name,-18} best {milliseconds.Min(),6:N0} ms   median {median,6:N0} ms   worst {milliseconds.Max(),6:N0} ms");
        return median;
    }

    static async Task<double> TimeAsync(IAnswerFigures figures, FigureFilter filter)
    {
        var start = Stopwatch.GetTimestamp();
        var found = await figures.ReadAsync(filter);
        _ = PricePerformanceCalculator.Calculate(found, QualityTable.Empty, "USD", [], new DateOnly(2026, 1, 1));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // The first thousand comparisons go through the store; the others are copies of them in SQL, which takes minutes instead of hours.
    static async Task FillAsync(IComparisonRepository store, string file, int comparisons)
    {
        if ((await store.SearchAsync(new() { Take = 1 })).Entries.Count > 0)
            return;
        var random = new Random(1);
        var seeds = Math.Min(comparisons, 1000);
        for (var number = 0; number < seeds; number++)
            await store.CreateAsync(Comparison(number, random));
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        for (var copies = seeds; copies < comparisons; copies += seeds)
            await CopyAsync(connection, copies);
    }

    static async Task CopyAsync(SqliteConnection connection, int by)
    {
        // Keys move by whole milliseconds of ten minutes each; ids get a suffix.
        var shift = by * 600_000L;
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            BEGIN;
            INSERT INTO Comparisons ("Key", Id, CreatedAt, CreatedTicks, Repetitions, Sampling) SELECT "Key" + {shift}, Id || '-{by}', CreatedAt, CreatedTicks + {shift * 10_000}, Repetitions, Sampling FROM Comparisons WHERE Id NOT LIKE '%-%-%';
            INSERT INTO Lanes SELECT ComparisonKey + {shift}, "Index", ModelId, ModelName, Access, Model, Sampling FROM Lanes WHERE ComparisonKey IN (SELECT "Key" FROM Comparisons WHERE Id NOT LIKE '%-%-%');
            INSERT INTO Tags SELECT ComparisonKey + {shift}, Position, Name FROM Tags WHERE ComparisonKey IN (SELECT "Key" FROM Comparisons WHERE Id NOT LIKE '%-%-%');
            INSERT INTO Answers ("Key", Id, ComparisonKey, Turn, Lane, Repetition, Attempt, State, Owner, ModelId, Retries, Usage, Timings, Cost, Provenance, Sampling, Model, ToolCalls, Adaptations, RateLimits, Text, Reasoning)
              SELECT "Key" + ({shift} << 21), Id || '+{by}', ComparisonKey + {shift}, Turn, Lane, Repetition, Attempt, State, Owner, ModelId, Retries, Usage, Timings, Cost, Provenance, Sampling, Model, ToolCalls, Adaptations, RateLimits, Text, Reasoning
              FROM Answers WHERE Id NOT LIKE '%+%';
            COMMIT;
            """);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }

    static Comparison Comparison(int number, Random random)
    {
        var at = Start.AddMinutes(number * 10);
        var id = string.Create(CultureInfo.InvariantCulture, $"c-{number}");
        var cards = Enumerable.Range(0, Lanes).Select(lane => new ModelCard { Id = $"m{(number + lane) % 12}", Name = $"M {(number + lane) % 12}", Source = "bench", Data = new("bench.example") }).ToArray();
        return new()
        {
            Id = id,
            CreatedAt = at,
            Tags = [string.Create(CultureInfo.InvariantCulture, $"tag-{number % 10}")],
            Lanes = [.. cards.Select((card, lane) => new Lane(lane, card, new()))],
            Turns = [new(0, "p", at)],
            Answers = [.. cards.Select((card, lane) => Answer(id, lane, card, at, random))],
        };
    }

    static Answer Answer(string comparison, int lane, ModelCard card, DateTimeOffset at, Random random) => new()
    {
        Id = $"{comparison}_{lane}",
        ComparisonId = comparison,
        Turn = 0,
        Lane = lane,
        Model = card,
        State = AnswerState.Completed,
        Contents = new string('x', 200),
        Usage = new() { UncachedInput = random.Next(50, 900), Output = random.Next(20, 500), Origin = NumberOrigin.Reported },
        Timings = new() { SentAt = at, FirstTokenAt = at.AddSeconds(random.NextDouble()), LastTokenAt = at.AddSeconds(2 + random.NextDouble()), EndedAt = at.AddSeconds(3 + random.NextDouble()) },
        Cost = new((decimal)random.NextDouble() / 100, "USD", NumberOrigin.Reported),
    };
}
