using Playground.Comparisons;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Search;

public sealed class SearchTests : IDisposable
{
    static readonly string Filler = string.Concat(Enumerable.Repeat("and so on ", 100));
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dampfschiff", "prompt")]
    [InlineData("DONAU", "prompt")]
    [InlineData("schiff gesellschaft", "prompt")]
    [InlineData("gesellschaft schiff", "prompt")]
    [InlineData("Übermut", "answer")]
    [InlineData("ÜBERMUT", "answer")]
    [InlineData("Öl", "answer")]
    [InlineData("öl", "answer")]
    [InlineData("ö", "answer")]
    [InlineData("übermut öl", "answer")]
    [InlineData("название", "title")]
    [InlineData("模型", "title")]
    [InlineData("👍", "title")]
    [InlineData("100%", "signs")]
    [InlineData("a_b", "signs")]
    [InlineData("\"quoted\"", "signs")]
    [InlineData("quoted\" OR", "signs")]
    [InlineData("don't", "signs")]
    [InlineData("x -y", "signs")]
    [InlineData("(sch*)", "signs")]
    [InlineData("body:sch", "signs")]
    [InlineData("C++", "signs")]
    [InlineData("^start", "signs")]
    [InlineData("AND", "signs")]
    [InlineData("NEAR(", "signs")]
    [InlineData("\\", "signs")]
    [InlineData("100_", "")]
    [InlineData("a%b", "")]
    [InlineData("dampf*", "")]
    [InlineData("dampfschiff NOT gesellschaft", "")]
    [InlineData("-dampfschiff", "")]
    [InlineData("dampfschiff fehlt", "")]
    [InlineData("zq", "")]
    [InlineData("%", "signs")]
    [InlineData("%%", "")]
    [InlineData("_", "signs")]
    public async Task SearchAsync_Text_FindsItAsTyped(string text, string expected)
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("prompt", "Was ist die Donaudampfschifffahrtsgesellschaft?", Sample.Noon, ("m", "-")));
        await host.Store.CreateAsync(Sample.Comparison("answer", "-", Sample.Noon, ("m", "-"), ("n", "Aus Übermut goss sie Öl ins Feuer.")));
        await host.Store.CreateAsync(Sample.Comparison("title", "-", Sample.Noon, ("m", "-")) with { Title = "Название: 模型 👍" });
        await host.Store.CreateAsync(Sample.Comparison("signs", "100% a_b \"quoted\" OR don't x -y (sch*) body:sch C++ ^start NEAR( AND \\", Sample.Noon, ("m", "+")));

        Assert.Equal(expected.Length == 0 ? [] : [expected], await FoundAsync(host, new HistoryFilter { Text = text }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\0")]
    public async Task SearchAsync_NoWord_FindsAll(string text)
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "t")));

        Assert.Equal(["c"], await FoundAsync(host, new HistoryFilter { Text = text }));
    }

    [Fact]
    public async Task SearchAsync_TextOfAMillionCharacters_IsAnswered()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "t")));

        Assert.Empty(await FoundAsync(host, new HistoryFilter { Text = new string('x', 500_000) + string.Concat(Enumerable.Repeat(" \"ab", 100_000)) }));
    }

    [Fact]
    public async Task SearchAsync_WordsInDifferentPlacesOfAComparison_FindsIt()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("all", "apple", Sample.Noon, ("m", "pear"), ("n", "plum")) with { Title = "quince" });
        await host.Store.CreateAsync(Sample.Comparison("some", "apple", Sample.Noon, ("m", "pear"), ("n", "pear")));

        Assert.Equal(["all"], await FoundAsync(host, new HistoryFilter { Text = "plum apple quince pear" }));
        Assert.Equal(["some", "all"], await FoundAsync(host, new HistoryFilter { Text = "apple pear" }));
    }

    [Fact]
    public async Task SearchAsync_AnswerThatIsStillWritten_IsFoundOnceItEnds()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("m", null));
        await host.Store.CreateAsync(comparison);
        var streaming = comparison.Answers[0] with { State = AnswerState.Streaming, Contents = "elderberry" };

        await host.Store.SaveAnswersAsync([streaming]);
        var before = await FoundAsync(host, new HistoryFilter { Text = "elderberry" });
        await host.Store.SaveAnswersAsync([streaming with { State = AnswerState.Stopped }]);

        Assert.Empty(before);
        Assert.Equal(["c"], await FoundAsync(host, new HistoryFilter { Text = "elderberry" }));
        host.CheckIndex();
    }

    [Fact]
    public async Task SearchAsync_AfterRenamingAndFollowingUp_FindsTheNewWordsOnly()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "t")) with { Title = "before" });

        await host.Store.RenameAsync("c", "afterwards");
        await host.Store.AddTurnAsync("c", new Turn(1, "following", Sample.Noon), [Sample.Answer("c", 0, "m", "reply", turn: 1)]);

        Assert.Empty(await FoundAsync(host, new HistoryFilter { Text = "before" }));
        foreach (var word in new[] { "afterwards", "following", "reply" })
            Assert.Equal(["c"], await FoundAsync(host, new HistoryFilter { Text = word }));
        await host.Store.RenameAsync("c", null);
        Assert.Empty(await FoundAsync(host, new HistoryFilter { Text = "afterwards" }));
        host.CheckIndex();
    }

    [Fact]
    public async Task SearchAsync_HitsInPromptsAndAnswers_ShowsTheFirstOfThem()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("prompt", "straw\n  Needle\thay", Sample.Noon, ("m", "needle")));
        await host.Store.CreateAsync(Sample.Comparison("answer", "p", Sample.Noon, ("m", "straw"), ("n", $"{Filler}the needle {Filler}")));

        var entries = (await host.Store.SearchAsync(new HistoryFilter { Text = "needle" })).Entries;

        Assert.Equal("straw Needle hay", entries.Single(entry => entry.Id == "prompt").Excerpt);
        Assert.Matches("^….{50,60}the needle .{100,140}…$", entries.Single(entry => entry.Id == "answer").Excerpt);
    }

    [Fact]
    public async Task SearchAsync_HitInTheTitleAlone_HasNoExcerpt()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", "t")) with { Title = "needle" });

        Assert.Null(Assert.Single((await host.Store.SearchAsync(new HistoryFilter { Text = "needle" })).Entries).Excerpt);
    }

    static async Task<IEnumerable<string>> FoundAsync(StorageHost host, HistoryFilter filter) => (await host.Store.SearchAsync(filter)).Entries.Select(entry => entry.Id);
}
