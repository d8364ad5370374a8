using System.Text;
using Playground.Web.Markup;

namespace Playground.Web.Tests.Markup;

public sealed class AnswerBlocksTests
{
    readonly AnswerBlocks _blocks = new(new(new()), new("Copy", "Image"));

    [Fact]
    public void TailLines_LongListThatGrows_EndWhereLinesDoAndStayAsTheyAre()
    {
        var text = new StringBuilder();
        IReadOnlyList<string> before = [];
        for (var item = 0; item < 400; item++)
        {
            text.Append("- item ").Append(item).Append(" of a list that never seems to end\n");
            _blocks.Update(text.ToString(), ended: false);
            string[] lines = [.. _blocks.TailLines.Select(group => string.Concat(group))];

            Assert.True(lines.Length == 0 || string.Concat(lines) == text.ToString());
            Assert.All(lines.SkipLast(1), group => Assert.EndsWith("\n", group));
            Assert.Equal(before.SkipLast(1), lines.Take(Math.Max(0, before.Count - 1)));
            before = lines;
        }

        Assert.InRange(before.Count, 15, 40);
        _blocks.Update(text.ToString(), ended: true);
        Assert.False(_blocks.HasTailLines);
    }

    [Fact]
    public void TailLines_OneLineWithoutEnd_IsOneGroupAndSplitsNoCharacter()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 3_000));

        _blocks.Update(text, ended: false);

        var group = Assert.Single(_blocks.TailLines);
        Assert.True(group.Count > 3);
        Assert.All(group, piece => Assert.False(char.IsLowSurrogate(piece, 0)));
        Assert.Equal(text, string.Concat(group));
    }
}
