using Playground.Comparisons;
using Playground.Web.History;
using Xunit;

namespace Playground.Web.Tests.History;

public sealed class TagListTests
{
    [Fact]
    public void Parse_SpacesEmptyAndTwice_LeavesEachOnceInOrder() => Assert.Equal(["b", "a c"], TagList.Parse(" b ,, a c,B , "));

    [Fact]
    public void Parse_TooManyAndTooLong_IsCutToWhatAComparisonMayCarry()
    {
        var long_ = new string('x', ComparisonLimits.TagCharacters + 1);
        var tags = TagList.Parse(string.Join(',', Enumerable.Range(0, ComparisonLimits.Tags + 5).Select(number => $"{number}").Prepend(long_)));

        Assert.Equal(ComparisonLimits.Tags, tags.Count);
        Assert.Equal(ComparisonLimits.TagCharacters, tags[0].Length);
    }

    [Fact]
    public void Format_Parsed_IsTheSameAgain() => Assert.Equal("a, b c", TagList.Format(TagList.Parse("a, b c")));
}
