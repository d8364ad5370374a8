using System.Text;
using System.Text.Json;
using Playground.Settings;

namespace Playground.Tests.Settings;

public class ForeignJsonTests
{
    /// <summary>Whatever escapes stand one after the other: what is read is what a lenient decoder reads, and nothing throws.</summary>
    [Fact]
    public void Parse_EveryOrderOfEscapes_ReadsWholeCharactersAndMendsHalves()
    {
        string[] pieces = ["\\ud83d", "\\uDE00", "\\uD83D\\ude00", "a", "\\\\", "\\\"", "\\n", "\\u00e9", "\\\\ud83d", "é"];
        string[] expected = ["\uFFFD", "\uFFFD", "😀", "a", "\\", "\"", "\n", "é", "\\ud83d", "é"];
        for (var number = 0; number < 10_000; number++)
        {
            int[] order = [number % 10, number / 10 % 10, number / 100 % 10, number / 1000];
            var text = $$"""{"{{string.Concat(order.Select(place => pieces[place]))}}": "{{string.Concat(order.Select(place => pieces[place]))}}", "z": 1}""";

            using var document = ForeignJson.Parse(Encoding.UTF8.GetBytes(text));

            // A first half before a second one is one character, wherever the two come from.
            var whole = string.Concat(order.Select(place => expected[place]));
            for (var at = 0; at + 1 < order.Length; at++)
                if ((order[at], order[at + 1]) == (0, 1))
                    (order[at], order[at + 1], whole) = (2, -1, "");
            whole = whole.Length > 0 ? whole : string.Concat(order.Where(place => place >= 0).Select(place => expected[place]));
            var member = document.RootElement.EnumerateObject().First();
            Assert.Equal((whole, whole), (member.Name, member.Value.GetString()));
            Assert.True(document.RootElement.TryGetProperty("z", out _));
            Assert.False(document.RootElement.TryGetProperty("nothing", out _));
        }
    }

    [Fact]
    public void Parse_BytesThatAreNotUtf8_AreMended()
    {
        using var document = ForeignJson.Parse([.. "{\"name\": \"caf"u8, 0xE9, .. "\", \"other\": 2}"u8]);

        Assert.Equal("caf\uFFFD", document.RootElement.GetProperty("name").GetString());
        Assert.Equal(2, document.RootElement.GetProperty("other").GetInt32());
    }

    [Theory]
    [InlineData("[1] garbage", "[1]")]
    [InlineData("{\"a\":\"\\ud83d\"}{", "{\"a\":\"\\uFFFD\"}")]
    public void ParseStart_WithMoreBehind_ReadsTheFirstValue(string text, string expected)
    {
        using var document = ForeignJson.ParseStart(Encoding.UTF8.GetBytes(text));

        Assert.Equal(expected, document.RootElement.GetRawText());
    }

    [Theory]
    [InlineData("\"\\ud8")]
    [InlineData("\"\\")]
    [InlineData("\"\\u")]
    [InlineData("")]
    public void Parse_CutInAnEscape_IsNoJson(string text) => Assert.ThrowsAny<JsonException>(() => ForeignJson.Parse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("openai/gpt-5", true)]
    [InlineData("模型/é", true)]
    [InlineData("a\0", false)]
    [InlineData("a\u001b[2J", false)]
    [InlineData("a\u0085", false)]
    [InlineData("a\uFFFD", false)]
    [InlineData("a\ud83d", false)]
    public void ForeignName_IsUsable_IsWholeAndSilent(string name, bool usable) => Assert.Equal(usable, ForeignName.IsUsable(name));

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(100_000, false)]
    public void ForeignName_OfALength_IsUsableToTheLimit(int length, bool usable) => Assert.Equal(usable, ForeignName.IsUsable(new string('x', length)));
}
