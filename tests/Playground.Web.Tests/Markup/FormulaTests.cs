using System.Net;
using System.Text.RegularExpressions;
using Playground.Web.Markup;

namespace Playground.Web.Tests.Markup;

/// <summary>A formula's source arrives as it was written: no backslash is taken for an escape, no sign for Markdown.</summary>
public sealed partial class FormulaTests
{
    static readonly string[] _formulas =
    [
        @"x^2", @"\frac{a}{b}\,dx", @"a_1 * b_2 * c_3", @"\left\{ x \mid x < 0 \right\}", @"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", @"f(x) = \sum_{i=1}^{n} x_i", @"[a](b)", @"`x`", @"a \; b \! c", @"\text{if } |x| > 1", @"\$5", @"<b>x</b>",
    ];

    public static TheoryData<string, string, string> Written => [.. _formulas.SelectMany(formula => (TheoryDataRow<string, string, string>[])
    [
        new(@"so \(", formula, @"\) it is"), new(@"so \[", formula, @"\] it is"), new("\\[\n", formula, "\n\\]"), new("$$\n", formula, "\n$$\n"), new("- item \\(", formula, "\\)\n- more"), new("| a | \\(", formula.Replace("|", ""), "\\) |\n|---|---|\n| b | c |"),
    ])];

    [Theory]
    [MemberData(nameof(Written))]
    public void Render_Formula_HasItsSource(string before, string formula, string after)
    {
        var html = new MarkdownRenderer().Render(before + formula + after, new("Copy", "Image"))!;

        var match = Formula().Match(html);
        Assert.True(match.Success, html);
        Assert.Equal(formula, WebUtility.HtmlDecode(match.Groups[1].Value).Trim());
    }

    [Theory]
    [InlineData("it costs $5 and $10 a month")]
    [InlineData("from $HOME to $PATH")]
    [InlineData("escaped \\* and \\_ and \\\\")]
    [InlineData("open \\( only")]
    public void Render_NoFormula_IsNone(string text) => Assert.DoesNotContain("math", new MarkdownRenderer().Render(text, new("Copy", "Image")));

    [Fact]
    public void Blocks_FormulaWithBlankLines_StaysOne()
    {
        var blocks = new AnswerBlocks(new(new()), new("Copy", "Image"));

        blocks.Update("Before\n\n$$\na = b\n\n+ c\n$$\n\nAfter", ended: true);

        Assert.Contains(blocks.Closed, block => block.Html!.Contains("a = b\n\n+ c", StringComparison.Ordinal));
        Assert.Equal(3, blocks.Closed.Count);
    }

    [Fact]
    public void Render_Footnotes_StandAtTheEnd()
    {
        var blocks = new AnswerBlocks(new(new()), new("Copy", "Image"));

        blocks.Update("One[^a] and two[^b].\n\nMore.\n\n[^a]: First *note*\n[^b]: Second\n", ended: true);

        var html = string.Concat(blocks.Closed.Select(block => block.Html));
        Assert.Contains("One<sup>1</sup> and two<sup>2</sup>.", html);
        Assert.Contains("First <em>note</em>", html);
        Assert.Contains("<li value=\"2\">", html);
        Assert.DoesNotContain("href", html);
    }

    [GeneratedRegex("class=\"math\"[^>]*>(?:<code>)?(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Formula();
}
