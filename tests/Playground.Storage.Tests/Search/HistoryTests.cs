using Playground.Comparisons;
using Playground.Models;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Search;

public sealed class HistoryTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("common")]
    [InlineData("common word")]
    [InlineData("co")]
    public async Task SearchAsync_PageByPage_ListsEachComparisonOnceNewestFirst(string? text)
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        foreach (var number in Enumerable.Range(0, 25))
            await host.Store.CreateAsync(Sample.Comparison($"c{number}", "common", Sample.Noon.AddSeconds(number * 7 % 25), ("m", "word common")));
        var expected = Enumerable.Range(0, 25).OrderByDescending(number => number * 7 % 25).Select(number => $"c{number}").ToList();

        var listed = new List<string>();
        var sizes = new List<int>();
        string? after = null;
        do
        {
            var page = await host.Store.SearchAsync(new HistoryFilter { Text = text, Take = 10, After = after });
            listed.AddRange(page.Entries.Select(entry => entry.Id));
            sizes.Add(page.Entries.Count);
            after = page.Next;
            // What comes in meanwhile is newer, and moves nothing.
            await host.Store.CreateAsync(Sample.Comparison($"new{sizes.Count}", "common", Sample.Noon.AddMinutes(sizes.Count), ("m", "word")));
        }
        while (after is not null);

        Assert.Equal(expected, listed);
        Assert.Equal([10, 10, 5], sizes);
    }

    [Fact]
    public async Task SearchAsync_PageThatEndsTheHistory_HasNoNext()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        foreach (var number in Enumerable.Range(0, 3))
            await host.Store.CreateAsync(Sample.Comparison($"c{number}", "p", Sample.Noon, ("m", "t")));

        Assert.Null((await host.Store.SearchAsync(new HistoryFilter { Take = 3 })).Next);
    }

    [Fact]
    public async Task SearchAsync_AfterThatIsNoToken_SaysSo()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);

        await Assert.ThrowsAsync<ArgumentException>(() => host.Store.SearchAsync(new HistoryFilter { After = "-1 OR 1=1" }));
    }

    [Fact]
    public async Task SearchAsync_Filters_AllHold()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        foreach (var hour in Enumerable.Range(0, 6))
            await host.Store.CreateAsync(Sample.Comparison($"c{hour}", "prompt", Sample.Noon.AddHours(hour), ("m", "t"), (hour % 2 == 0 ? "even" : "odd", "t")) with { Tags = hour < 3 ? ["early", "all"] : ["all"] });

        async Task<string> Found(HistoryFilter filter) => string.Join(" ", (await host.Store.SearchAsync(filter)).Entries.Select(entry => entry.Id));

        Assert.Equal("c5 c3 c1", await Found(new() { ModelId = "odd" }));
        Assert.Equal("c2 c1 c0", await Found(new() { Tag = "early" }));
        Assert.Equal("c3 c2", await Found(new() { From = Sample.Noon.AddHours(2), To = Sample.Noon.AddHours(4).ToOffset(TimeSpan.FromHours(5)) }));
        Assert.Equal("c2", await Found(new() { ModelId = "even", Tag = "early", From = Sample.Noon.AddTicks(1), Text = "prom" }));
        Assert.Equal("c2 c0", await Found(new() { ModelId = "even", Tag = "early", Text = "pr" }));
        Assert.Equal("", await Found(new() { ModelId = "Even" }));
    }

    [Fact]
    public async Task SearchAsync_Entry_TellsWhatTheHistoryShows()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var prompt = new string('x', 299) + "👍 and more";
        var comparison = Sample.Comparison("c", prompt, Sample.Noon, ("m", "first"), ("n", "only")) with { Title = "title", Tags = ["b", "a"] };
        await host.Store.CreateAsync(comparison);
        await host.Store.AddTurnAsync("c", new Turn(1, "second", Sample.Noon), [Sample.Answer("c", 0, "m", "second", turn: 1) with { State = AnswerState.Failed }]);

        var entry = Assert.Single((await host.Store.SearchAsync(new HistoryFilter())).Entries);

        Assert.Equal(("c", Sample.Noon, "title", new string('x', 299), null), (entry.Id, entry.CreatedAt, entry.Title, entry.Prompt, entry.Excerpt));
        Assert.Equal(["b", "a"], entry.Tags);
        Assert.Equal(
            [new HistoryLane("m", "Model m", ModelAccess.Unknown, AnswerState.Failed), new HistoryLane("n", "Model n", ModelAccess.Unknown, AnswerState.Completed)],
            entry.Lanes);
    }

    [Fact]
    public async Task FacetsAsync_TagsAndModels_AreThoseInUse()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("b", "t"), ("a", "t")) with { Tags = ["two", "one"] });
        await host.Store.CreateAsync(Sample.Comparison("d", "p", Sample.Noon, ("a", "t")) with { Tags = ["one"] });
        await host.Store.CreateAsync(Sample.Comparison("gone", "p", Sample.Noon, ("z", "t")) with { Tags = ["hidden"] });
        await host.Store.DeleteAsync("gone");

        var facets = await host.Store.FacetsAsync();

        Assert.Equal(["a", "b"], facets.ModelIds);
        Assert.Equal(["one", "two"], facets.Tags);
    }

    [Fact]
    public async Task TagAsync_OtherTags_ReplaceTheOldOnes()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "t")) with { Tags = ["old", "kept"] });

        Assert.True(await host.Store.TagAsync("c", ["new", "kept"]));

        Assert.Equal(["new", "kept"], (await host.Store.FindAsync("c"))!.Tags);
    }

    [Fact]
    public async Task Changes_OfAComparisonThatIsNotThere_AreFalse()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);

        Assert.False(await host.Store.RenameAsync("none", "t"));
        Assert.False(await host.Store.TagAsync("none", ["t"]));
        Assert.False(await host.Store.DeleteAsync("none"));
        Assert.False(await host.Store.RestoreAsync("none"));
        Assert.Null(await host.Store.FindAsync("none"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Store.AddAnswerAsync(Sample.Answer("none", 0, "m", "t")));
    }

    [Fact]
    public async Task SaveAnswersAsync_OneAnswerIsGone_SavesTheOthers()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("m", null));
        await host.Store.CreateAsync(comparison);

        await host.Store.SaveAnswersAsync([Sample.Answer("gone", 0, "m", "lost"), comparison.Answers[0] with { Contents = "kept" }]);

        Assert.Equal("kept", (await host.Store.FindAsync("c"))!.Answers[0].Text);
    }
}
