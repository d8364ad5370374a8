using System.Text;
using System.Text.Json;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Reports.Exporting;
using Playground.Testing.Reports;
using Playground.Testing.Storage;

namespace Playground.Tests.Reports;

/// <summary>What leaves the program of parts that it can't show.</summary>
public sealed class ContentExportTests
{
    const string Written = """[{"kind":"media","hash":"00ff","mediaType":"image/png","size":12345,"altText":"a cat","width":640},{"kind":"text","text":"Nice?"},{"kind":"hologram","layers":[1]}]""";

    static readonly ContentList _mixed =
    [
        new MediaPart("00ff", "image/png", 12_345) { AltText = "a cat", Further = """{"width":640}""" }, new TextPart("Nice?"), new UnknownPart("hologram") { Further = """{"layers":[1]}""" },
    ];

    [Fact]
    public async Task AnswerLines_Parts_StandBesideTheText()
    {
        var line = await WrittenAsync(AnswerLines.WriteAsync, Comparison(_mixed));

        Assert.Equal(("Nice?", "Nice?"), (line.GetProperty("prompt").GetString(), line.GetProperty("text").GetString()));
        Assert.Equal((Written, Written), (line.GetProperty("promptContents").GetRawText(), line.GetProperty("contents").GetRawText()));
    }

    [Fact]
    public async Task AnswerLines_PlainText_HasNoContents()
    {
        var line = await WrittenAsync(AnswerLines.WriteAsync, Comparison("Nice?"));

        Assert.False(line.TryGetProperty("promptContents", out _) || line.TryGetProperty("contents", out _));
    }

    [Fact]
    public async Task Promptfoo_Parts_AreNamedInTheTextAndKept()
    {
        var result = (await WrittenAsync((comparisons, stream, token) => PromptfooExport.WriteAsync(comparisons, Sample.Noon, stream, token), Comparison(_mixed)))
            .GetProperty("results").GetProperty("results")[0];

        Assert.StartsWith("[Picture: a cat · image/png · 12 KB · not shown by this version]\n\nNice?\n\n[Part", result.GetProperty("response").GetProperty("output").GetString());
        Assert.Equal((Written, Written), (result.GetProperty("metadata").GetProperty("promptContents").GetRawText(), result.GetProperty("metadata").GetProperty("contents").GetRawText()));
    }

    [Theory]
    [InlineData("en", "[Picture: a cat · image/png · 12 KB · not shown by this version]")]
    [InlineData("de", "[Bild: a cat · image/png · 12 KB · kann diese Version nicht zeigen]")]
    public async Task Report_Example_NamesThePartInItsLanguage(string language, string placeholder)
    {
        await using var host = await ReportHost.StartAsync();
        var comparison = ReportHost.Comparison("c", Sample.Noon, "");
        await host.Get<IComparisonRepository>().CreateAsync(comparison with { Turns = [comparison.Turns[0] with { Contents = _mixed }], Answers = [.. comparison.Answers.Select(answer => answer with { Contents = _mixed })] });

        var report = await host.Builder.BuildAsync(new() { Language = language });

        var example = Assert.Single(report.Figures.Examples);
        Assert.StartsWith($"{placeholder}\n\nNice?", example.Prompt);
        Assert.All(example.Answers, answer => Assert.StartsWith($"{placeholder}\n\nNice?", answer.Text));
    }

    static Comparison Comparison(ContentList contents)
    {
        var comparison = Sample.Comparison("c", "", Sample.Noon, ("m", ""));
        return comparison with { Turns = [comparison.Turns[0] with { Contents = contents }], Answers = [comparison.Answers[0] with { Contents = contents }] };
    }

    static async Task<JsonElement> WrittenAsync(Func<IAsyncEnumerable<Comparison>, Stream, CancellationToken, Task<int>> write, Comparison comparison)
    {
        using var stream = new MemoryStream();
        await write(AsyncEnumerable.ToAsyncEnumerable([comparison]), stream, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
