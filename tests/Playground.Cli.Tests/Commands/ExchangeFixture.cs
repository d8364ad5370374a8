using System.Text;
using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Ratings;
using Playground.Ratings.Exchange;
using Playground.Ratings.VoteFiles;
using Playground.RatingSessions;
using Playground.SemanticKernel;
using Playground.Statistics.Votes;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Viewers;

namespace Playground.Cli.Tests.Commands;

/// <summary>Votes on their way into and out of a real database, through the rules or through the command line.</summary>
public abstract class ExchangeFixture : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    StorageHost _host = null!;

    private protected ManualTime Time { get; } = new();

    private protected IRatingRepository Store => _host.Get<IRatingRepository>();

    private protected IComparisonRepository Comparisons => _host.Store;

    private protected IRatingSessionRepository Sessions => _host.Get<IRatingSessionRepository>();

    private protected string Folder => _folder.Path;

    private protected CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await StorageHost.StartAsync(_folder.Path, Time);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private protected Task<VoteImport> ImportAsync(VoteFormat format, string text, bool skipBad = false) =>
        new VoteImporter(Store, Time).ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), format, skipBad, Cancel);

    private protected async Task<string> ExportAsync(VoteFormat format, VoteExportOptions? options = null, params GuardedSession[] blind)
    {
        using var output = new MemoryStream();
        await new VoteExporter(Store, Comparisons, new(new FixedGuardedSessions(blind)), Time).ExportAsync(format, options ?? new(), output, Cancel);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private protected async Task<IReadOnlyList<Rating>> RatingsAsync() => (await Store.SearchAsync(new() { OldestFirst = true, Take = 500, Round = null }, Cancel)).Ratings;

    /// <summary>A comparison of two models, answered, and Ann's vote on it.</summary>
    private protected async Task<Rating> VoteAsync(string id, VoteOutcome outcome, string? session = null, string answer = "# Four\n\n- **4**", bool swapped = false)
    {
        var comparison = Sample.Comparison($"comparison-{id}", "What is 2 + 2?", Time.GetUtcNow(), ("maker/one", answer), ("maker/two", "Five"));
        await Comparisons.CreateAsync(comparison with { System = "Be brief." }, Cancel);
        await Store.SaveRaterAsync(new("0123456789abcdef", "Ann Name", Time.GetUtcNow()), Cancel);
        var rating = new Rating
        {
            Id = id,
            RaterId = "0123456789abcdef",
            Answers = [.. (swapped ? comparison.Answers.Reverse() : comparison.Answers).Select(answer => new RatedAnswer(answer.Model.Id, answer.Id))],
            Outcome = outcome,
            Rationale = "because",
            Tags = ["math", "code"],
            Language = "en",
            Blind = true,
            ComparisonId = comparison.Id,
            SessionId = session,
            ItemId = session is null ? null : id,
            CreatedAt = Time.GetUtcNow(),
            CountsFrom = Time.GetUtcNow(),
        };
        await Store.AddAsync([rating], Cancel);
        return rating;
    }

    private protected async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => Stream.Null, output, error, IsInteractive: false);
        var code = await CommandLine.RunAsync([.. arguments, $"--Playground:DataFolder={Folder}"], console,
            (services, configuration) => services.AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration));
        return (code, output.ToString(), error.ToString());
    }

    private protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
