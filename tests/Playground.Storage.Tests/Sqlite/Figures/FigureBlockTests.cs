using Playground.Comparisons;
using Playground.Metrics;
using Playground.PricePerformance;
using Playground.Storage.Sqlite.Figures;
using Playground.Testing.Storage;

namespace Playground.Storage.Tests.Sqlite.Figures;

/// <summary>Figures that one process has gathered are there for the next one, and never say anything else than the answers.</summary>
public sealed class FigureBlockTests : IClassFixture<FigureBlockTests.Gathered>, IDisposable
{
    const int Comparisons = 3, Each = FigureBlock.Size / 2;

    readonly TemporaryFolder _folder = new();
    readonly IReadOnlyList<ModelFigures> _gathered;

    public FigureBlockTests(Gathered gathered)
    {
        _gathered = gathered.Figures;
        foreach (var file in Directory.EnumerateFiles(gathered.Folder, "playground.db*"))
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_NextProcess_TakesWhatIsStored()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        Assert.Equal("1", host.Scalar("SELECT COUNT(*) FROM FigureBlocks"));
        // Whoever gathered these again would fail.
        host.Scalar($"UPDATE Answers SET Usage = '[]' WHERE Key IN (SELECT Key FROM Answers ORDER BY Key LIMIT {FigureBlock.Size})");

        Assert.Equivalent(_gathered, await FiguresAsync(host), strict: true);
        Assert.Equal(Comparisons * Each, _gathered.Sum(model => model.Answers));
    }

    [Fact]
    public async Task Read_BlocksOfAnotherVersion_GathersAnewAndStoresAgain()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        host.Scalar("UPDATE FigureBlocks SET Version = 0, Figures = x'00'");

        Assert.Equivalent(_gathered, await FiguresAsync(host), strict: true);
        Assert.Equal("1", host.Scalar("SELECT COUNT(*) FROM FigureBlocks WHERE Version > 0"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Purge_AnswersInABlock_AreGoneFromIt(bool looked)
    {
        await using (var host = await StorageHost.StartAsync(_folder.Path))
        {
            if (looked)
                await FiguresAsync(host);
            await host.Store.DeleteAsync("0");
            await host.Store.PurgeAsync(DateTimeOffset.MaxValue);
            Assert.Equal("0", host.Scalar("SELECT COUNT(*) FROM FigureBlocks"));
            if (looked)
                Assert.Equal((Comparisons - 1) * Each, (await FiguresAsync(host)).Sum(model => model.Answers));
        }

        await using var next = await StorageHost.StartAsync(_folder.Path);
        Assert.Equal((Comparisons - 1) * Each, (await FiguresAsync(next)).Sum(model => model.Answers));
        Assert.Equal("1", next.Scalar("SELECT COUNT(*) FROM FigureBlocks"));
    }

    [Fact]
    public async Task Read_TwoProcesses_StoreNothingTwice()
    {
        await using var one = await StorageHost.StartAsync(_folder.Path);
        await using var other = await StorageHost.StartAsync(_folder.Path);
        await FiguresAsync(one);
        await FiguresAsync(other);
        await one.Store.CreateAsync(Asked(Comparisons));
        await one.Store.CreateAsync(Asked(Comparisons + 1));

        var figures = await FiguresAsync(one);
        Assert.Equivalent(figures, await FiguresAsync(other), strict: true);
        Assert.Equal("2", one.Scalar("SELECT COUNT(*) FROM FigureBlocks"));
        await using var next = await StorageHost.StartAsync(_folder.Path);
        Assert.Equivalent(figures, await FiguresAsync(next), strict: true);
    }

    static Task<IReadOnlyList<ModelFigures>> FiguresAsync(StorageHost host) => host.Get<IAnswerFigures>().ReadAsync(new());

    static Comparison Asked(int number)
    {
        var (id, at) = (FormattableString.Invariant($"{number}"), Sample.Noon.AddHours(number));
        Answer[] answers = [.. Enumerable.Range(0, Each).Select(repetition => Answered(id, repetition))];
        return new()
        {
            Id = id,
            CreatedAt = at,
            Lanes = [.. answers.Take(2).Select((answer, index) => new Lane(index, answer.Model, new()))],
            Turns = [new Turn(0, "p", at)],
            Answers = answers,
        };
    }

    static Answer Answered(string comparison, int repetition) => Sample.Answer(comparison, repetition % 2, repetition % 2 == 0 ? "m" : "n", "text") with
    {
        Id = FormattableString.Invariant($"{comparison}-{repetition}"),
        Repetition = repetition,
        Usage = new() { UncachedInput = 100, Output = repetition, Origin = NumberOrigin.Reported },
        Timings = new() { SentAt = Sample.Noon, EndedAt = Sample.Noon.AddSeconds(repetition) },
        Cost = repetition % 3 == 0 ? null : new(repetition * 0.001m, repetition % 2 == 0 ? "USD" : "EUR", NumberOrigin.Reported),
    };

    /// <summary>A database in which a process has gathered the figures of one and a half blocks.</summary>
    public sealed class Gathered : IAsyncLifetime
    {
        readonly TemporaryFolder _folder = new();

        public string Folder => _folder.Path;

        public IReadOnlyList<ModelFigures> Figures { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var host = await StorageHost.StartAsync(Folder);
            for (var number = 0; number < Comparisons; number++)
                await host.Store.CreateAsync(Asked(number));
            Figures = await FiguresAsync(host);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
