using Playground.Statistics.Ranking;

namespace Playground.Statistics.Tests;

public class MarkdownCountsTests
{
    [Fact]
    public void Of_Markdown_CountsWhatShows()
    {
        var counts = MarkdownCounts.Of("# One\n\n### Three\n#hash\n- a\n* b\n  1. c\n2) d\n**bold** and __this__ but not 2 ** 3 ** 4 or a_b__c__d\n```\n# code\n- item\n**x**\n```\n- after\n");

        Assert.Equal([1, 0, 1, 0, 0, 0], counts.Headers);
        Assert.Equal((2, 3, 1, 1), (counts.Ordered, counts.Unordered, counts.Stars, counts.Underscores));
    }

    [Fact]
    public void Of_FenceThatIsNeverClosed_ReachesToTheEnd() => Assert.Equal(0, MarkdownCounts.Of("~~~\n# code\n- item").Unordered);

    [Fact]
    public void Style_AddsUp() => Assert.Equal(new AnswerStyle(3, 1, 1, 0), MarkdownCounts.Style("## x\n\n- yyyy"));
}
