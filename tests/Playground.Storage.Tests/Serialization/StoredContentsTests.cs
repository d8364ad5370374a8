using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Storage.Serialization;
using Playground.Testing.Storage;
using Playground.Tools;
using Xunit;

namespace Playground.Storage.Tests.Serialization;

public sealed class StoredContentsTests : IDisposable
{
    const string Newer = """
        [{"kind":"text","length":5,"language":"en"},{"kind":"media","hash":"00ff","mediaType":"image/png","size":12345,"altText":"a cat","width":640},{"kind":"hologram","layers":[1,2.50]},{"layers":3},"bare",{"kind":"text","length":4}]
        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SaveAnswersAsync_PartsOfANewerVersion_AreWrittenBackAsTheyWere()
    {
        await using var host = await OpenAsync();

        var comparison = (await host.Store.FindAsync("c"))!;
        await host.Store.SaveAnswersAsync([comparison.Answers[0] with { Retries = 1 }]);
        await host.Store.CreateAsync(comparison with { Id = "copy", CreatedAt = Sample.Noon.AddDays(1), Answers = [] });

        Assert.Equal("first\n\nlast", comparison.Answers[0].Text);
        Assert.Equal(Newer, host.Scalar("SELECT Contents FROM Answers WHERE Retries = 1"));
        Assert.Equal("first\n\nlast", host.Scalar("SELECT Text FROM Answers"));
        Assert.Equal("2", host.Scalar($"SELECT count(*) FROM Turns WHERE Contents = '{Newer}'"));
    }

    [Fact]
    public async Task FindAsync_PartsOfANewerVersion_AreTold()
    {
        await using var host = await OpenAsync();

        var contents = (await host.Store.FindAsync("c"))!.Turns[0].Contents;

        Assert.Equal(
            [
                new TextPart("first") { Further = """{"language":"en"}""" },
                new MediaPart("00ff", "image/png", 12345) { AltText = "a cat", Further = """{"width":640}""" },
                new UnknownPart("hologram") { Further = """{"layers":[1,2.50]}""" },
                new UnknownPart("") { Further = """{"layers":3}""" },
                new UnknownPart("") { Further = "\"bare\"" },
                new TextPart("last"),
            ],
            contents);
    }

    [Fact]
    public void Read_CallsOfFunctions_AreAsTheyWere()
    {
        ContentList contents =
        [
            new TextPart("Let me see."),
            new ToolCallPart("call_1", "calculator", """{"expression":"1+1"}""", "2", ToolOutcome.Answered, 1, TimeSpan.FromMilliseconds(3.25)),
            new ToolCallPart(null, "no_such", "{oh", "There is none.", ToolOutcome.UnknownTool, 2, TimeSpan.Zero) { Further = """{"cost":1}""" },
            new TextPart("It is 2."),
        ];

        Assert.Equal(contents, StoredContents.Read(contents.Text, StoredContents.Write(contents)));
    }

    [Fact]
    public async Task SearchAsync_WordsBesideAPicture_AreFoundAndThePictureIsTold()
    {
        await using var host = await OpenAsync();

        var entry = Assert.Single((await host.Store.SearchAsync(new() { Text = "last" })).Entries);

        Assert.Equal(("c", "first\n\nlast"), (entry.Id, entry.Prompt));
        Assert.Equal(4, entry.Attachments!.Count);
        host.CheckIndex();
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(3, "fir")]
    [InlineData(9, "first\n\nla")]
    [InlineData(100, "first\n\nlast")]
    public async Task ReadAsync_TextsCut_KeepsTheOtherParts(int characters, string text)
    {
        await using var host = await OpenAsync();

        await foreach (var comparison in host.Get<IComparisonReader>().ReadAsync(new HistoryFilter(), characters))
        {
            Assert.Equal(text, comparison.Answers[0].Text.TrimEnd('\n'));
            Assert.Equal(4, comparison.Answers[0].Contents.Count(part => part is not TextPart));
        }
    }

    [Theory]
    [InlineData("words", "[]")]
    [InlineData("words", """[{"kind":"text","length":2}]""")]
    [InlineData("words", """[{"kind":"text","length":99}]""")]
    [InlineData("words", """[{"kind":"text","length":-1}]""")]
    [InlineData("", """[{"kind":"text","text":"words"}]""")]
    public void Read_LengthsThatDoNotFit_LosesNoWord(string text, string json) =>
        Assert.Equal("words", string.Concat(StoredContents.Read(text, json).OfType<TextPart>().Select(part => part.Text)).Trim());

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        ContentList contents = [new TextPart("") { Further = """{"a":1}""" }, new TextPart("\n\nx"), new MediaPart("h", "audio/wav", 3), new TextPart("\n"), new TextPart("y\n\n")];

        Assert.Equal(contents, StoredContents.Read(contents.Text, StoredContents.Write(contents)));
    }

    [Fact]
    public void Write_PlainText_HasNoJson()
    {
        Assert.Null(StoredContents.Write("words"));
        Assert.Null(StoredContents.Write([]));
        Assert.Null(StoredContents.Write([new TextPart(""), new TextPart("words")]));
        Assert.NotNull(StoredContents.Write([new TextPart("two"), new TextPart("texts")]));
    }

    /// <summary>A comparison as a newer version would have stored it.</summary>
    async Task<StorageHost> OpenAsync()
    {
        var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "first\n\nlast", Sample.Noon, ("m", "first\n\nlast")));
        host.Scalar($"UPDATE Turns SET Contents = '{Newer}'; UPDATE Answers SET Contents = '{Newer}'");
        return host;
    }
}
