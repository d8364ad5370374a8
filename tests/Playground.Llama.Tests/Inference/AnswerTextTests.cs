using System.Text;
using Playground.Llama.Inference;

namespace Playground.Llama.Tests.Inference;

public sealed class AnswerTextTests
{
    [Fact]
    public void Add_CharactersSplitOverTokens_JoinsThem()
    {
        var said = new StringBuilder();
        var text = new AnswerText([], TimeProvider.System, piece => said.Append(piece));

        foreach (var one in Encoding.UTF8.GetBytes("Grüße 🎉 日本"))
            text.Add([one]);
        text.Finish();

        Assert.Equal("Grüße 🎉 日本", said.ToString());
    }

    [Fact]
    public void Finish_InTheMiddleOfACharacter_ShowsThatSomethingIsMissing()
    {
        var said = new StringBuilder();
        var text = new AnswerText([], TimeProvider.System, piece => said.Append(piece));

        text.Add([(byte)'a', 0xF0, 0x9F]);
        text.Finish();

        Assert.Equal("a\uFFFD", said.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Add_StopSequencesInAnyPieces_EndsBeforeTheOneThatIsCompleteFirst(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var whole = string.Concat(Enumerable.Range(0, 40).Select(_ => "abc"[random.Next(3)]));
            var stops = Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "abcd"[random.Next(4)]))).ToList();
            var found = stops.Select(stop => (End: whole.IndexOf(stop, StringComparison.Ordinal) + stop.Length, stop.Length)).Where(stop => stop.End >= stop.Length);
            var expected = found.OrderBy(stop => stop.End).ThenByDescending(stop => stop.Length).Select(stop => stop.End - stop.Length).FirstOrDefault(whole.Length);
            var said = new StringBuilder();
            var text = new AnswerText(stops, TimeProvider.System, piece => said.Append(piece));

            for (var at = 0; at < whole.Length && !text.IsStopped;)
            {
                var length = Math.Min(random.Next(1, 8), whole.Length - at);
                text.Add(Encoding.UTF8.GetBytes(whole.Substring(at, length)));
                at += length;
            }
            text.Finish();

            Assert.Equal(whole[..expected], said.ToString());
        }
    }
}
