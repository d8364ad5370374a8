using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Models;
using Playground.Settings;
using Playground.Storage;
using Playground.Storage.Startup;

namespace Playground.Bench;

/// <summary>
/// The history at 100,000 answers: time to the first page and of text searches, each the first, best, median and worst of several runs. Promised:
/// at most 300 ms. Arguments: a folder to keep the database in between runs, and the number of comparisons (12,500 of 8 answers each).
/// </summary>
static class HistoryBench
{
    const int Runs = 15;
    const double PromisedMs = 300;

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = args.Length > 0 ? Path.GetFullPath(args[0]) : Directory.CreateTempSubdirectory("playground-bench-").FullName;
        var comparisons = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 12_500;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new PlaygroundPaths(folder, folder))
            .AddStorage(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        var startup = services.GetRequiredService<StorageStartup>();
        await startup.PrepareAsync(StoreRole.Tool);
        var store = services.GetRequiredService<IComparisonRepository>();
        await FillAsync(store, comparisons);
        Console.WriteLine($"{comparisons * 8:N0} answers, {new FileInfo(startup.DatabaseFile).Length / 1048576.0:N0} MiB");
        var worst = 0.0;
        foreach (var (name, filter) in Questions())
            worst = Math.Max(worst, await MeasureAsync(store, name, filter));
        if (args.Length == 0)
            Directory.Delete(folder, recursive: true);
        return worst <= PromisedMs ? 0 : 1;
    }

    static IEnumerable<(string Name, HistoryFilter Filter)> Questions() =>
    [
        ("first page", new()),
        ("model", new() { ModelId = "model-3" }),
        ("tag", new() { Tag = "tag-7" }),
        ("rare word", new() { Text = "Nadelöhr" }),
        ("word that is nowhere", new() { Text = "Quittenbrot" }),
        ("word that is everywhere", new() { Text = BenchText.Everywhere }),
        ("common words", new() { Text = $"{BenchText.Word(1)} {BenchText.Word(20)} {BenchText.Word(300)}" }),
        ("common and rare word", new() { Text = $"{BenchText.Everywhere} Nadelöhr" }),
        ("part of a word", new() { Text = BenchText.Word(2_000)[2..6] }),
        ("three letters", new() { Text = BenchText.Word(5)[..3] }),
        ("two letters", new() { Text = BenchText.Word(7)[..2] }),
        ("word of one model", new() { Text = "Nadelöhr", ModelId = "model-3", Tag = "tag-7" }),
        ("word, oldest comparisons", new() { Text = BenchText.Everywhere, To = BenchText.Start.AddHours(1) }),
    ];

    static async Task<double> MeasureAsync(IComparisonRepository store, string name, HistoryFilter filter)
    {
        var milliseconds = new List<double>();
        var found = 0;
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            found = (await store.SearchAsync(filter)).Entries.Count;
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        Console.WriteLine($"{name,-26} {found,3} found   first {milliseconds[0],6:N0} ms   best {milliseconds.Min(),6:N0} ms   median {milliseconds.Order().ElementAt(Runs / 2),6:N0} ms   worst {milliseconds.Max(),6:N0} ms");
        return milliseconds.Order().ElementAt(Runs / 2);
    }

    static async Task FillAsync(IComparisonRepository store, int comparisons)
    {
        if ((await store.SearchAsync(new HistoryFilter { Take = 1 })).Entries.Count > 0)
            return;
        var random = new Random(1);
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < comparisons; number++)
            await store.CreateAsync(BenchText.Comparison(number, random));
        Console.WriteLine($"filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s");
    }
}

/// <summary>Made-up texts whose words are as unevenly frequent as those of a language (Zipf's law), drawn from 20,000 different ones.</summary>
static class BenchText
{
    public const string Everywhere = "überall";

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly string[] Syllables = ["ba", "sch", "ein", "der", "ung", "kon", "lich", "ver", "tion", "mo", "dell", "ant", "wort", "fra", "ge", "zeit", "the", "ing", "ment", "al", "or", "und", "st", "ra", "li"];

    public static string Word(int rank)
    {
        var word = "";
        for (var rest = rank + Syllables.Length; rest > 0; rest /= Syllables.Length)
            word += Syllables[rest % Syllables.Length];
        return word;
    }

    public static Comparison Comparison(int number, Random random)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"comparison-{number}");
        var models = Enumerable.Range(0, 8).Select(lane => Card((number + lane) % 12)).ToList();
        var at = Start.AddMinutes(number * 10);
        return new()
        {
            Id = id,
            CreatedAt = at,
            Title = number % 5 == 0 ? Text(random, 5) : null,
            Tags = [$"tag-{number % 20}"],
            Lanes = [.. models.Select((model, lane) => new Lane(lane, model, new SamplingOptions()))],
            Turns = [new Turn(0, Text(random, 60), at)],
            Answers = [.. models.Select((model, lane) => new Answer
            {
                Id = $"{id}-{lane}",
                ComparisonId = id,
                Turn = 0,
                Lane = lane,
                Model = model,
                State = AnswerState.Completed,
                // 300 words, about 2,000 characters, are a typical answer of a page.
                Contents = $"{Text(random, random.Next(50, 550))} {Everywhere}{(number % 1000 == 500 && lane == 3 ? " Nadelöhr" : "")}.",
            })],
        };
    }

    static ModelCard Card(int number) => new() { Id = $"model-{number}", Name = $"Model {number}", Source = "bench", Data = DataLocation.ThisMachine };

    static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word((int)Math.Pow(20_000, random.NextDouble()))));
}
