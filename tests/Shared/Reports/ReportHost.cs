using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Reports.Building;
using Playground.SemanticKernel;
using Playground.Statistics.Votes;
using Playground.Storage;
using Playground.Testing.Storage;

namespace Playground.Testing.Reports;

/// <summary>A playground over real files in which two models, one open and one hosted, have answered and been rated.</summary>
sealed class ReportHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    public const string Open = "nano-llama";
    public const string Hosted = "vendor/large";
    public const string Evil = "=HYPERLINK(\"http://x\",\"y\")<script>alert(1)</script>";

    readonly TemporaryFolder _folder = new();
    readonly ServiceProvider _services;

    ReportHost((string, string?)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Append(("Playground:DataFolder", _folder.Path)).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new ManualTime(Noon.AddDays(1))).AddSingleton<IHostEnvironment>(new Here(_folder.Path));
        _services = services.AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration).BuildServiceProvider();
    }

    public ReportBuilder Builder => Get<ReportBuilder>();

    public string Folder => _folder.Path;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<ReportHost> StartAsync(params (string, string?)[] settings)
    {
        var host = new ReportHost(settings);
        await host.Get<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        return host;
    }

    /// <summary>Three comparisons and five ratings by two raters: the hosted model wins three, the open one wins one, one is a tie.</summary>
    public async Task FillAsync(string? session = null, string answer = "Paris.", string rationale = "clearer", string? title = null)
    {
        foreach (var number in Enumerable.Range(0, 3))
            await Get<IComparisonRepository>().CreateAsync(Comparison($"c{number}", Noon.AddMinutes(number), answer) with { Title = title });
        var ratings = Get<IRatingRepository>();
        await ratings.SaveRaterAsync(new("ada", "Ada Lovelace", Noon));
        await ratings.SaveRaterAsync(new("bob", "Bob", Noon));
        await ratings.AddAsync([
            Rating("v1", "ada", "c0", VoteOutcome.B, session, rationale), Rating("v2", "bob", "c0", VoteOutcome.B, session, null), Rating("v3", "ada", "c1", VoteOutcome.B, session, null),
            Rating("v4", "bob", "c1", VoteOutcome.A, session, null), Rating("v5", "ada", "c2", VoteOutcome.Tie, session, null),
        ]);
    }

    /// <summary>Keeps a blind session, over the three comparisons unless others are named.</summary>
    public Task AddSessionAsync(bool revealed, string id = "s", params string[] comparisons) => Get<IRatingSessionRepository>().SaveAsync(new()
    {
        Id = id,
        CreatedAt = Noon,
        Title = "Round one",
        HostId = "ada",
        Revealed = revealed,
        Items = [.. (comparisons is [] ? ["c0", "c1", "c2"] : comparisons).Select(comparison => new SessionItem($"{id}-{comparison}", comparison, 0, [0, 1], [Open, Hosted]))],
    });

    public static Comparison Comparison(string id, DateTimeOffset at, string answer) => new()
    {
        Id = id,
        CreatedAt = at,
        Tags = ["capitals"],
        Lanes = [new(0, Card(Open), new()), new(1, Card(Hosted), new())],
        Turns = [new(0, "What is the capital of France?", at)],
        Answers = [Answer(id, 0, Card(Open), at, answer, 2.0), Answer(id, 1, Card(Hosted), at, answer, 0.5) with { Price = Price, Cost = new(0.002m, "USD", NumberOrigin.Reported) }],
    };

    public static readonly ModelPrice Price = new() { Input = 2, Output = 10, ValidFrom = new(2026, 8, 1), ReadOn = new(2026, 8, 20), Source = "https://vendor.example/prices" };

    static ModelCard Card(string id) => id == Open
        ? new() { Id = id, Name = "Nano Llama", Source = "local", Maker = "Playground", Access = ModelAccess.OpenWeights, Licence = "MIT", Data = DataLocation.ThisMachine }
        : new() { Id = id, Name = "Vendor Large", Source = "vendor", Maker = "Vendor", Access = ModelAccess.ApiOnly, Data = new("api.vendor.example"), Price = Price };

    static Answer Answer(string comparison, int lane, ModelCard model, DateTimeOffset at, string text, double seconds) => new()
    {
        Id = $"{comparison}-{lane}",
        ComparisonId = comparison,
        Turn = 0,
        Lane = lane,
        Model = model,
        State = AnswerState.Completed,
        Contents = text,
        Usage = new() { UncachedInput = 12, Output = 100, Origin = NumberOrigin.Reported },
        Timings = new()
        {
            QueuedAt = at,
            SentAt = at,
            FirstTokenAt = at.AddSeconds(seconds / 4),
            LastTokenAt = at.AddSeconds(seconds),
            EndedAt = at.AddSeconds(seconds),
            Engine = lane == 0 ? new() { PromptMs = 100, GenerationMs = 1900, GeneratedTokens = 100 } : null,
        },
        Provenance = new() { Source = model.Source, Host = model.Data.Host, Via = lane == 0 ? "llama.cpp" : "openai-chat" },
    };

    static Rating Rating(string id, string rater, string comparison, VoteOutcome outcome, string? session, string? rationale) => new()
    {
        Id = id,
        RaterId = rater,
        Answers = [new(Open, $"{comparison}-0") { ModelName = "Nano Llama", Access = ModelAccess.OpenWeights }, new(Hosted, $"{comparison}-1") { ModelName = "Vendor Large", Access = ModelAccess.ApiOnly }],
        Outcome = outcome,
        Rationale = rationale,
        Blind = true,
        DecisionTime = TimeSpan.FromSeconds(9),
        ComparisonId = comparison,
        SessionId = session,
        ItemId = session is null ? null : comparison,
        CreatedAt = Noon.AddHours(1),
        CountsFrom = Noon.AddHours(1),
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    sealed class Here(string folder) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "tests";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = folder;
        public string EnvironmentName { get; set; } = "Production";
    }
}
