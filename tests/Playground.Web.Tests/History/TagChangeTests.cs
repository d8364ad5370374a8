using Playground.Comparisons;
using Playground.Web.History;
using Xunit;

namespace Playground.Web.Tests.History;

public sealed class TagChangeTests
{
    [Fact]
    public void Of_AddedAndRemoved_KeepsTheRestInItsOrder() =>
        Assert.Equal(["city", "keeper"], new TagChange(["keeper"], ["draft"]).Of(["draft", "city"]));

    [Fact]
    public void Of_TagThatIsThereInOtherCase_AddsNothing() =>
        Assert.Equal(["City"], new TagChange(["city"], []).Of(["City"]));

    [Fact]
    public void Of_MoreThanAComparisonMayCarry_TakesTheNewBeforeTheOld()
    {
        var full = Enumerable.Range(0, ComparisonLimits.Tags).Select(number => $"t{number}").ToArray();

        var tags = new TagChange(["new"], []).Of(full);

        Assert.Equal(ComparisonLimits.Tags, tags.Count);
        Assert.Equal("new", tags[^1]);
        Assert.DoesNotContain(full[^1], tags);
    }
}
