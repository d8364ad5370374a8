using Playground.Comparisons;
using Playground.Metrics;
using Playground.PricePerformance;
using Playground.Ratings;
using Playground.Samples;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Storage.Tests.Figures;

public sealed class AnswerFiguresTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_PricedAndUnpriced_AddsUpOnlyWhatIsKnown()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Ask("1", Sample.Noon, Answered("1", 0, "m", 0.5m), Answered("1", 1, "n", null)));

        var figures = await host.Get<IAnswerFigures>().ReadAsync(new());

        Assert.Equal(["m", "n"], figures.Select(model => model.Model.Id));
        Assert.Equal(new CostFigures("USD", false, 1, 1, 0, 0.5, 0.25, 0.5, 0.25), Assert.Single(figures[0].Costs));
        Assert.Equal((0, 1), (figures[1].Costs.Count, figures[1].Unpriced));
        Assert.Equal((2, 100, 30), (figures[0].Speed.Total!.P50, figures[0].Tokens.Input, figures[0].Tokens.Output));
    }

    [Fact]
    public async Task Read_AfterEachChange_SeesIt()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var figures = host.Get<IAnswerFigures>();
        async Task<int> Count() => (await figures.ReadAsync(new())).Sum(model => model.Answers);
        var waiting = Sample.Answer("1", 0, "m", null);
        await host.Store.CreateAsync(Ask("1", Sample.Noon, waiting));
        await host.Store.CreateAsync(Ask("2", Sample.Noon.AddHours(1), Answered("2", 0, "m", 1)));
        Assert.Equal(1, await Count());

        await host.Store.SaveAnswersAsync([Answered("1", 0, "m", 1)]);
        Assert.Equal(2, await Count());

        await host.Store.AddTurnAsync("1", new(1, "more", Sample.Noon), [Answered("1", 0, "m", 1, turn: 1)]);
        Assert.Equal(3, await Count());

        await host.Store.DeleteAsync("2");
        Assert.Equal(2, await Count());

        await host.Store.RestoreAsync("2");
        Assert.Equal(3, await Count());

        await host.Store.DeleteAsync("1");
        await host.Store.PurgeAsync(DateTimeOffset.MaxValue);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task Read_Filters_ChooseByTagSessionAndTime()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Ask("1", Sample.Noon, Answered("1", 0, "m", 1)) with { Tags = ["law"] });
        await host.Store.CreateAsync(Ask("2", Sample.Noon.AddDays(1), Answered("2", 0, "n", 1)));

        async Task<string> Models(FigureFilter filter) => string.Join(",", (await host.Get<IAnswerFigures>().ReadAsync(filter)).Select(model => model.Model.Id));

        Assert.Equal("m", await Models(new() { Tag = "law" }));
        Assert.Equal("n", await Models(new() { Comparisons = ["2"] }));
        Assert.Equal("n", await Models(new() { From = Sample.Noon.AddHours(1) }));
        Assert.Equal("m", await Models(new() { To = Sample.Noon.AddDays(1) }));
        Assert.Equal("", await Models(new() { Tag = "nobody" }));
    }

    [Fact]
    public async Task Samples_LoadedAndRemoved_LeaveNothingButOnesOwn()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Ask("own", Sample.Noon, Answered("own", 0, "m", 1)) with { Tags = [SampleData.Tag] });
        var samples = new SampleData(host.Store, host.Get<IRatingRepository>(), new ManualTime());

        Assert.Equal(40, await samples.LoadAsync());
        Assert.Equal(0, await samples.LoadAsync());
        var loaded = PricePerformanceCalculator.Calculate(
            await host.Get<IAnswerFigures>().ReadAsync(new()), await new VotedQuality(host.Get<IRatingRepository>(), new(new FixedGuardedSessions())).ReadAsync(new()), "USD", [], new DateOnly(2026, 1, 1));
        Assert.Equal(240, loaded.Quality.Votes);
        Assert.Equal(4, PerformanceAxis.Cost.Points(loaded.Models).Count);

        await samples.RemoveAsync();

        Assert.False(await samples.IsLoadedAsync());
        Assert.Equal("m", Assert.Single(await host.Get<IAnswerFigures>().ReadAsync(new())).Model.Id);
        Assert.Equal(0, (await host.Get<IRatingRepository>().VotesAsync(new())).Votes.Length);
    }

    static Comparison Ask(string id, DateTimeOffset at, params Answer[] answers) => new()
    {
        Id = id,
        CreatedAt = at,
        Lanes = [.. answers.Select((answer, index) => new Lane(index, answer.Model, new()))],
        Turns = [new Turn(0, "p", at)],
        Answers = answers,
    };

    static Answer Answered(string comparison, int lane, string model, decimal? cost, int turn = 0) => Sample.Answer(comparison, lane, model, "text", turn) with
    {
        Usage = new() { UncachedInput = 100, Output = 30, Origin = NumberOrigin.Reported },
        Timings = new() { SentAt = Sample.Noon, EndedAt = Sample.Noon.AddSeconds(2) },
        Cost = cost is { } amount ? new(amount, "USD", NumberOrigin.Reported) : null,
    };
}
