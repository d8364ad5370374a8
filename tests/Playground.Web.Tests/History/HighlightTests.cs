using Playground.Web.History;
using Xunit;

namespace Playground.Web.Tests.History;

public sealed class HighlightTests
{
    [Theory]
    [InlineData("Paris is a city", "paris CITY", "[Paris] is a [city]")]
    [InlineData("Paris", null, "Paris")]
    [InlineData("Paris", "  ", "Paris")]
    [InlineData("", "x", "")]
    [InlineData("aaa", "a", "[a][a][a]")]
    [InlineData("capital", "cap capital", "[capital]")]
    [InlineData("a.b*c", "b*", "a.[b*]c")]
    [InlineData("Straße", "straße", "[Straße]")]
    public void Split_SoughtWords_AreTheHits(string text, string? sought, string expected) =>
        Assert.Equal(expected, string.Concat(Highlight.Split(text, sought).Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text)));
}
