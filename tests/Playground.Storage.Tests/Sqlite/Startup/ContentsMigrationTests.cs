using System.Text.Json;
using Playground.Comparisons;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Sqlite.Startup;

/// <summary>Databases from when prompts and answers were strings.</summary>
public sealed class ContentsMigrationTests : IDisposable
{
    const string LastBefore = "OpenRounds";
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Initial")]
    [InlineData(LastBefore)]
    public async Task PrepareAsync_DatabaseOfStrings_KeepsEveryComparisonWhole(string migration)
    {
        Comparison[] comparisons = [.. Enumerable.Range(0, 20).Select(number => Plain(number * 1_000))];
        await StorageHost.LeaveOldDatabaseAsync(_folder.Path, migration, comparisons);

        await using var host = await StorageHost.StartAsync(_folder.Path);

        foreach (var comparison in comparisons)
            Assert.Equal(Written(comparison), Written(await host.Store.FindAsync(comparison.Id)));
        Assert.Equal("0", host.Scalar("SELECT (SELECT count(Contents) FROM Turns) + (SELECT count(Contents) FROM Answers)"));
        host.CheckIndex();
    }

    [Fact]
    public async Task PrepareAsync_DatabaseOfStrings_IsSearchedAndWrittenOn()
    {
        await StorageHost.LeaveOldDatabaseAsync(_folder.Path, LastBefore, Sample.Comparison("c", "a question", Sample.Noon, ("m", "an answer")), Sample.Comparison("empty", "", Sample.Noon, ("m", "")));

        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.AddTurnAsync("c", new Turn(1, "and then?", Sample.Noon), [Sample.Answer("c", 0, "m", "the end", turn: 1)]);

        foreach (var words in (string[])["question", "an answer", "and then", "the end"])
            Assert.Equal("c", Assert.Single((await host.Store.SearchAsync(new() { Text = words })).Entries).Id);
        Assert.Empty((await host.Store.FindAsync("empty"))!.Turns[0].Contents);
        host.CheckIndex();
    }

    /// <summary>Everything filled, words alone, and nothing still being written, which would be ended at the start.</summary>
    static Comparison Plain(int seed)
    {
        var filled = new Filled(seed).Make<Comparison>();
        return filled with
        {
            Turns = [.. filled.Turns.Select(turn => turn with { Contents = turn.Prompt })],
            Answers = [.. filled.Answers.Select(answer => answer with { ComparisonId = filled.Id, State = AnswerState.Completed, Contents = answer.Text }).OrderBy(answer => answer.Turn).ThenBy(answer => answer.Lane)],
        };
    }

    static string Written(Comparison? comparison) => JsonSerializer.Serialize(comparison);
}
