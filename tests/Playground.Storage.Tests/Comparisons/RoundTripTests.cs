using System.Text.Json;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Comparisons;

public sealed class RoundTripTests : IDisposable
{
    static readonly JsonSerializerOptions Json = new() { WriteIndented = true };
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    [InlineData(2_000_000)]
    public async Task FindAsync_EveryPropertyFilled_IsWhatWasCreated(int seed)
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var comparison = Whole(seed);

        await host.Store.CreateAsync(comparison);

        Assert.Equal(Written(comparison), Written(await host.Store.FindAsync(comparison.Id)));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task SaveAnswersAsync_EveryPropertyFilled_IsFound(AnswerState state)
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var comparison = Whole(0);
        await host.Store.CreateAsync(comparison with { Answers = [.. comparison.Answers.Select(answer => Sample.Answer(comparison.Id, answer.Lane, "m", null) with { Id = answer.Id, Turn = answer.Turn, Repetition = answer.Repetition, Attempt = answer.Attempt })] });
        var saved = comparison.Answers.Select(answer => answer with { State = state }).ToList();

        await host.Store.SaveAnswersAsync(saved);

        Assert.Equal(Written(comparison with { Answers = saved }), Written(await host.Store.FindAsync(comparison.Id)));
        host.CheckIndex();
    }

    [Fact]
    public async Task FindAsync_NothingFilled_IsWhatWasCreated()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var comparison = Sample.Comparison("c", "", Sample.Noon, ("m", null));

        await host.Store.CreateAsync(comparison);

        Assert.Equal(Written(comparison), Written(await host.Store.FindAsync("c")));
    }

    [Fact]
    public async Task AddTurnAsyncAndAddAnswerAsync_EveryPropertyFilled_StandInOrder()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var first = Sample.Comparison("c", "one", Sample.Noon, ("m", "1"), ("n", "2"));
        await host.Store.CreateAsync(first);
        var filled = new Filled(50);
        var turn = filled.Make<Turn>() with { Index = 1 };
        Answer[] answers = [.. Enumerable.Range(0, 2).Select(lane => filled.Make<Answer>() with { ComparisonId = "c", Turn = 1, Lane = lane, Repetition = 0, Attempt = 0 })];
        var retry = filled.Make<Answer>() with { ComparisonId = "c", Turn = 1, Lane = 0, Repetition = 0, Attempt = 1 };

        await host.Store.AddTurnAsync("c", turn, answers);
        await host.Store.AddAnswerAsync(retry);

        var whole = first with { Turns = [.. first.Turns, turn], Answers = [.. first.Answers, answers[0], retry, answers[1]] };
        Assert.Equal(Written(whole), Written(await host.Store.FindAsync("c")));
    }

    [Fact]
    public async Task FindAsync_TextOfAMillionCharacters_IsWhatWasCreated()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var prompt = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"Zeile{number,5}\n"));

        await host.Store.CreateAsync(Sample.Comparison("c", prompt, Sample.Noon, ("m", null)));

        Assert.Equal(prompt, (await host.Store.FindAsync("c"))!.Turns[0].Prompt);
    }

    [Fact]
    public async Task SaveAnswersAsync_HalfOfACharacter_IsMarkedUntilTheOtherHalfComes()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("m", null));
        await host.Store.CreateAsync(comparison);
        var half = comparison.Answers[0] with { Contents = "half \ud83d", RequestId = "\ude00", ToolCalls = [new ToolCall(null, "tool", "{\"a\":\"\ud83d")] };

        await host.Store.SaveAnswersAsync([half]);
        var stored = (await host.Store.FindAsync("c"))!.Answers[0];
        await host.Store.SaveAnswersAsync([half with { Contents = "half \ud83d\ude00" }]);

        Assert.Equal(("half \ufffd", "\ufffd", "{\"a\":\"\ufffd"), (stored.Text, stored.RequestId, stored.ToolCalls[0].Arguments));
        Assert.Equal("half \ud83d\ude00", (await host.Store.FindAsync("c"))!.Answers[0].Text);
    }

    [Fact]
    public async Task CreateAsync_ManyInTheSameMillisecond_AllAreFound()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        string[] ids = [.. Enumerable.Range(0, 20).Select(number => $"c{number}")];

        foreach (var id in ids)
            await host.Store.CreateAsync(Sample.Comparison(id, id, Sample.Noon, ("m", id)));

        Assert.Equal(ids.Reverse(), (await host.Store.SearchAsync(new HistoryFilter())).Entries.Select(entry => entry.Id));
    }

    [Fact]
    public async Task FindAsync_RowOfANewerVersion_PassesOverWhatItDoesNotKnow()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "text")));
        host.Scalar("""
            UPDATE Answers SET State = 'Dreaming', Failure = '{"kind":"tooDreamy","message":"m","depth":3}', Usage = '{"output":7,"origin":"foreseen","dreams":1}';
            UPDATE Lanes SET Access = 'Lent'
            """);

        var answer = (await host.Store.FindAsync("c"))!.Answers[0];

        Assert.Equal((AnswerState.Interrupted, FailureKind.Internal, 7L), (answer.State, answer.Failure!.Kind, answer.Usage.Output));
        Assert.Single((await host.Store.SearchAsync(new HistoryFilter())).Entries);
    }

    [Fact]
    public async Task Answers_AskedInSql_TellTokensTimesAndCost()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var answer = Sample.Answer("c", 0, "m", "text") with
        {
            Usage = new() { UncachedInput = 5, CacheRead = 7, Output = 11 },
            Timings = new() { SentAt = Sample.Noon },
            Cost = new(0.25m, "EUR", Playground.Metrics.NumberOrigin.Reported),
        };

        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon) with { Answers = [answer] });

        Assert.Equal(
            "12|11|2026-01-01T12:00:00+00:00|0.25|EUR|0",
            host.Scalar("SELECT InputTokens || '|' || OutputTokens || '|' || SentAt || '|' || CostAmount || '|' || CostCurrency || '|' || (EndedAt IS NOT NULL) FROM Answers"));
    }

    public static TheoryData<AnswerState> States() => [.. Enum.GetValues<AnswerState>()];

    /// <summary>Everything filled, and fitting together: answers of the comparison itself, in the order in which they are found again.</summary>
    static Comparison Whole(int seed)
    {
        var filled = new Filled(seed).Make<Comparison>();
        return filled with
        {
            Answers = [.. filled.Answers.Select(answer => answer with { ComparisonId = filled.Id }).OrderBy(answer => answer.Turn).ThenBy(answer => answer.Lane)],
        };
    }

    static string Written(Comparison? comparison) => JsonSerializer.Serialize(comparison, Json);
}
