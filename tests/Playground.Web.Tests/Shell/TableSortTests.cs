using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Shell;

public sealed class TableSortTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("cost", "cost")]
    [InlineData("-cost", "-cost")]
    public void Parse_Address_IsWrittenAsItWasRead(string? text, string? expected) => Assert.Equal(expected, TableSort.Parse(text)?.ToString());

    [Fact]
    public void Next_ThreeClicks_GoUpDownAndBack()
    {
        var up = TableSort.Next(null, "cost");
        var down = TableSort.Next(up, "cost");

        Assert.Equal(("cost", "-cost", null, "speed"), (up?.ToString(), down?.ToString(), TableSort.Next(down, "cost")?.ToString(), TableSort.Next(down, "speed")?.ToString()));
    }
}
