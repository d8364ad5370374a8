using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Models;
using Playground.Ratings;
using Playground.Reports.Building;
using Playground.Reports.Writing;
using Playground.SemanticKernel;
using Playground.Statistics.Votes;
using Playground.Storage;

namespace Playground.Bench.Reports;

/// <summary>
/// A report over 10,000 answers and 50,000 votes, from the database to the last byte of the file. Promised: HTML at most 3 s, XLSX at most 5 s, and at
/// most 300 MiB of memory. Arguments: a folder to keep the database in between runs, which is filled when it is empty.
/// </summary>
static class ReportsBench
{
    const int Comparisons = 1250;
    const int Models = 8;
    const int Votes = 50_000;
    const int Raters = 40;

    static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = args.Length > 0 ? Path.GetFullPath(args[0]) : Directory.CreateTempSubdirectory("playground-bench-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Playground:DataFolder", folder)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IHostEnvironment>(new Here(folder)).AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration).BuildServiceProvider();
        await services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        if ((await services.GetRequiredService<IComparisonRepository>().SearchAsync(new() { Take = 1 })).Entries.Count == 0)
        {
            await FillAsync(services);
            Console.WriteLine("Filled. Run again with the folder for figures of a fresh process.");
            return args.Length > 0 ? 0 : await MeasureAsync(services);
        }
        return await MeasureAsync(services);
    }

    static async Task<int> MeasureAsync(IServiceProvider services)
    {
        var late = false;
        foreach (var (format, promised) in new[] { ("html", 3.0), ("xlsx", 5.0), ("csv", double.MaxValue), ("json", double.MaxValue), ("md", double.MaxValue) })
        {
            var start = Stopwatch.GetTimestamp();
            var report = await services.GetRequiredService<ReportBuilder>().BuildAsync(new());
            var built = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var counted = new CountingStream();
            await ReportWriters.Find(format)!.WriteAsync(report, counted);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            late |= seconds > promised;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{format,-5} {seconds,6:0.00} s (gathered {built:0.00} s), {counted.Bytes / 1048576.0:0.0} MiB, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB; {report.Figures.Answers.Count:N0} answers, {report.Figures.Votes.Count:N0} votes"));
        }
        return late || Process.GetCurrentProcess().PeakWorkingSet64 > 300L << 20 ? 1 : 0;
    }

    static async Task FillAsync(IServiceProvider services)
    {
        var random = new Random(1);
        var store = services.GetRequiredService<IComparisonRepository>();
        foreach (var number in Enumerable.Range(0, Comparisons))
            await store.CreateAsync(Comparison(number, random));
        var ratings = services.GetRequiredService<IRatingRepository>();
        foreach (var rater in Enumerable.Range(0, Raters))
            await ratings.SaveRaterAsync(new($"rater-{rater}", $"Rater {rater}", Start));
        foreach (var batch in Enumerable.Range(0, Votes).Chunk(1000))
            await ratings.AddAsync([.. batch.Select(number => Rating(number, random))]);
    }

    static Comparison Comparison(int number, Random random)
    {
        var made = BenchText.Comparison(number, random);
        return made with
        {
            Answers = [.. made.Answers.Select((answer, lane) => answer with
            {
                Usage = new() { UncachedInput = 200, Output = random.Next(100, 600), Origin = NumberOrigin.Reported },
                Timings = new() { QueuedAt = made.CreatedAt, SentAt = made.CreatedAt, FirstTokenAt = made.CreatedAt.AddSeconds(random.NextDouble()), LastTokenAt = made.CreatedAt.AddSeconds(3 + lane), EndedAt = made.CreatedAt.AddSeconds(3 + lane) },
                Price = new() { Input = lane + 1, Output = 2 * lane + 2 },
                Cost = new((decimal)(0.001 * (lane + 1) * (0.5 + random.NextDouble())), "USD", NumberOrigin.Reported),
            })],
        };
    }

    static Rating Rating(int number, Random random)
    {
        var comparison = random.Next(Comparisons);
        var (a, b) = (random.Next(Models), random.Next(Models - 1));
        b += b >= a ? 1 : 0;
        return new()
        {
            Id = $"rating-{number}",
            RaterId = $"rater-{random.Next(Raters)}",
            Answers = [Rated(comparison, a), Rated(comparison, b)],
            Outcome = random.NextDouble() < 0.15 ? VoteOutcome.Tie : random.NextDouble() < 1 / (1 + Math.Exp((a - b) / 4.0)) ? VoteOutcome.A : VoteOutcome.B,
            Blind = true,
            DecisionTime = TimeSpan.FromSeconds(2 + 20 * random.NextDouble()),
            Rationale = number % 10 == 0 ? "Says what was asked, and says it shortly." : null,
            ComparisonId = $"comparison-{comparison}",
            CreatedAt = Start.AddMinutes(number),
            CountsFrom = Start.AddMinutes(number),
        };
    }

    static RatedAnswer Rated(int comparison, int lane) => new($"model-{(comparison + lane) % 12}", $"comparison-{comparison}-{lane}") { ModelName = $"Model {(comparison + lane) % 12}", Access = ModelAccess.OpenWeights };

    sealed class CountingStream : Stream
    {
        public long Bytes { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;
    }

    sealed class Here(string folder) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "bench";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = folder;
        public string EnvironmentName { get; set; } = "Production";
    }
}
