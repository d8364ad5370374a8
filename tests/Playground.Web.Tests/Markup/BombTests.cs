using ColorCode;
using Playground.Web.Markup;

namespace Playground.Web.Tests.Markup;

/// <summary>
/// Text that is cheap to write and dear to show, over every construct of Markdown and every grammar of the highlighter. The guard is far above what any of it
/// takes, and far below what it took when nothing bounded it.
/// </summary>
public sealed class BombTests
{
    static readonly TimeSpan _guard = TimeSpan.FromSeconds(20);
    static readonly MarkupWords _words = new("Copy", "Image");

    static readonly string[] _constructs =
    [
        "[", "![", "]", "](", "[a](b", "[a](<b", "[a]: b\n", "[^1]", "[^1]: a\n", "*", "**", "*a ", "**a ", "_a ", "a_", "~~", "~~a ", "`", "``", "` ", "|", "a|", "|-", "|-|\n", "a|b\n-|-\n", "> ", ">", "- ", "-\n",
        "* a\n", "1. ", "1)\n", "  - a\n", "<", "<a ", "<a@b", "<!--", "&", "&#1;", "&a;", "www.a", "http://a ", "https://", "a@b.", "\\", "\\\\", "\\(", "\\[", "\\)", "$", "$$", "$a$", "$a ", "#", "# a\n", "===\n", "a\n===\n",
        "---\n", "```\n", "~~~\n", "```a\nb\n```\n", "    a\n", "\t", "  \n", "\n\n", "a\n\n", "- [ ] a\n", "|a|b|\n|-|-|\n|c|d|\n", "a", "é", "\ud83d\ude00", "\u202e", "\0",
    ];

    static readonly string[] _code =
    [
        "a ", "a", " ", "\n", "{-", "(*", "/*", "//", "#", "<!--", "<a b=\"", "</", "<?", "\"", "'", "`", "${", "{", "(", "@\"", "a.", "a:", "0.", "\\\"", "a{b:",
    ];

    public static TheoryData<string> Grammars => [.. Languages.All.Select(language => language.Id)];

    public static TheoryData<string> Constructs => [.. _constructs];

    [Theory]
    [MemberData(nameof(Grammars))]
    public async Task Highlight_CodeThatGrammarsChokeOn_EndsInTime(string grammar)
    {
        foreach (var code in _code)
            foreach (var size in (int[])[1_000, 20_000])
                await InTimeAsync($"{grammar} {code} × {size}", () => CodeHighlighter.Highlight(Repeated(code, size), grammar));
    }

    [Theory]
    [MemberData(nameof(Constructs))]
    public async Task Update_ConstructRepeated_EndsInTimeAndWithinTheLimit(string construct)
    {
        foreach (var other in (string[])["", "a", "[", "*", "\n"])
            foreach (var size in (int[])[2_000, 60_000])
            {
                var blocks = new AnswerBlocks(new(new()), _words);
                await InTimeAsync($"{construct}{other} × {size}", () => blocks.Update(Repeated(construct + other, size), ended: true));
                Assert.InRange(Elements(blocks), 0, AnswerBlocks.MostElements * 2);
            }
    }

    /// <summary>What froze browsers.</summary>
    [Theory]
    [InlineData("a\n\n", 200_000)]
    [InlineData("```\na\n```\n", 8_000)]
    [InlineData("```css\na{b:c}\n```\n", 8_000)]
    [InlineData("# a\n", 30_000)]
    [InlineData("- a\n", 30_000)]
    [InlineData("|a|b|\n|-|-|\n|c|d|\n\n", 20_000)]
    [InlineData("> a\n\n", 60_000)]
    [InlineData("**a** ", 100_000)]
    [InlineData("$$\na\n$$\n", 30_000)]
    public async Task Update_VeryManyBlocks_ShowsAFewAndOffersTheRest(string block, int count)
    {
        var (blocks, text) = (new AnswerBlocks(new(new()), _words), string.Concat(Enumerable.Repeat(block, count)));

        await InTimeAsync(block, () => blocks.Update(text, ended: true));

        Assert.InRange(Elements(blocks), 0, AnswerBlocks.MostElements * 2);
        if (text.Length <= 1024 * 1024 && blocks.Hidden > 0)
        {
            var hidden = blocks.Hidden;
            blocks.ShowPlain(text);
            Assert.Equal(hidden, blocks.TailLines.Sum(lines => lines.Sum(piece => piece.Length)));
            Assert.Equal(0, blocks.Hidden);
        }
    }

    [Fact]
    public void Update_Cancelled_EndsAndKeepsWhatIsDone()
    {
        using var cancelled = new CancellationTokenSource();
        var blocks = new AnswerBlocks(new(new()), _words);
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => blocks.Update("a\n\nb\n\nc", ended: true, cancelled.Token));
        Assert.Empty(blocks.Closed);
    }

    [Theory]
    [InlineData("css", "a { color: red; }", "c-name")]
    [InlineData("cs", "var a = 1; // b", "c-comment")]
    [InlineData("py", "def a(): return 'b'", "c-keyword")]
    [InlineData("sql", "SELECT a FROM b", "c-keyword")]
    public void Highlight_CodeThatPeopleWrite_IsColoured(string grammar, string code, string expected) =>
        Assert.Contains($"class=\"{expected}\"", CodeHighlighter.Highlight(code, grammar));

    static async Task InTimeAsync(string what, Action work)
    {
        try
        {
            await Task.Run(work, TestContext.Current.CancellationToken).WaitAsync(_guard, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{what} took longer than {_guard}.");
        }
    }

    static int Elements(AnswerBlocks blocks) => blocks.Closed.Sum(block => block.Html?.Count(character => character == '<') / 2 ?? 1);

    static string Repeated(string text, int size) => string.Concat(Enumerable.Repeat(text, size / text.Length + 1))[..size];
}
