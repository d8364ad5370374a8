using System.Text;
using Playground.PromptSets.Files;
using Xunit;
using YamlDotNet.Core;

namespace Playground.Tests.PromptSets;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("2026-11-30", "\"2026-11-30\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("true", "true")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("~", "null")]
    [InlineData(".inf", "\".inf\"")]
    public void ToJson_PlainScalar_IsWhatYaml12Says(string yaml, string json) => Assert.Equal(json, Read(yaml).ToJson().GetRawText());

    [Fact]
    public void Read_MergedMapping_GivesWayToItsOwnMembers() =>
        Assert.Equal("""{"b":1,"a":2}""", Read("base: &x {a: 1, b: 1}\nown: {<<: *x, a: 2}")["own"]!.ToJson().GetRawText());

    [Fact]
    public void ToJson_AliasesOfAliases_AreRefusedBeforeTheyFillTheMemory()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 9; i++)
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");

        Assert.Throws<YamlException>(() => Read(bomb.ToString()).ToJson());
    }

    [Theory]
    [InlineData("!!python/object:os.system x")]
    [InlineData("a: !secret b")]
    [InlineData("a: *nowhere")]
    public void Read_TagOrUnknownAnchor_IsRefused(string yaml) => Assert.Throws<YamlException>(() => Read(yaml));

    [Fact]
    public void Read_TooDeep_IsRefused() => Assert.Throws<YamlException>(() => Read(new string('[', 5_000)));

    static YamlValue Read(string yaml) => YamlReader.Read(new StringReader(yaml));
}
