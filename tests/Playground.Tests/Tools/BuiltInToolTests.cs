using Playground.Testing;
using Playground.Tools;
using Playground.Tools.BuiltIn;

namespace Playground.Tests.Tools;

public class BuiltInToolTests
{
    [Theory]
    [InlineData(null, "2026-11-30T18:42:25+00:00 (Monday, UTC)")]
    [InlineData("Europe/Berlin", "2026-11-30T19:42:25+01:00 (Monday, Europe/Berlin)")]
    public void In_Zone_TellsTheClocksTime(string? zone, string told) =>
        Assert.Equal(told, CurrentTime.In(zone, new ManualTime(new(2026, 11, 30, 18, 42, 25, TimeSpan.Zero))));

    [Fact]
    public void In_UnknownZone_SaysSo() => Assert.Contains("Atlantis", Assert.Throws<ToolException>(() => CurrentTime.In("Atlantis", TimeProvider.System)).Message);

    [Fact]
    public void Find_Words_GivesThePassagesThatHaveMost()
    {
        const string Text = "Opening hours: 9 to 17.\n\nReturns are taken for 30 days.\r\n\r\nRefunds of returns take 5 days.";
        Assert.Equal("Returns are taken for 30 days.\n\nRefunds of returns take 5 days.", LookUp.Find("days returns?", Text));
        Assert.Equal("The text has none of these words.", LookUp.Find("shipping", Text));
    }

    [Fact]
    public void Find_NothingSoughtOrNoText_SaysSo()
    {
        Assert.Throws<ToolException>(() => LookUp.Find(" ?! ", "text"));
        Assert.Throws<ToolException>(() => LookUp.Find("text", null));
    }
}
