using System.Text;
using Playground.Connectors.Tests.Scripts;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Bytes arrive in any pieces, in any line endings, and sometimes damaged: the reading stays the same, or ends in words.</summary>
public sealed class SplitTests
{
    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Read_AnySplit_SaysTheSame(string kind)
    {
        var book = WireScripts.Of(kind);
        foreach (var body in Bodies(book))
        {
            var whole = await WireReading.OfAsync(kind, book.ContentType, [body]);
            Assert.Equal(whole, await WireReading.OfAsync(kind, book.ContentType, [.. body.Select(one => (ReadOnlyMemory<byte>)new[] { one })]));
            for (var at = 1; at < body.Length; at += 3)
                Assert.Equal(whole, await WireReading.OfAsync(kind, book.ContentType, [body.AsMemory(..at), body.AsMemory(at..)]));
            var random = new Random(7);
            for (var round = 0; round < 50; round++)
                Assert.Equal(whole, await WireReading.OfAsync(kind, book.ContentType, Cut(body, random)));
        }
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Read_CarriageReturnsMarksAndComments_SaysTheSame(string kind)
    {
        var book = WireScripts.Of(kind);
        var text = string.Concat(Pieces(book));
        var whole = await WireReading.OfAsync(kind, book.ContentType, [Encoding.UTF8.GetBytes(text)]);
        Assert.Equal("Grüße 😀", whole.Text);
        foreach (var same in (string[])[text.Replace("\n", "\r\n"), text.Replace("\n", "\r"), "\uFEFF" + text, text.Replace("data: ", "data:"), text.TrimEnd('\n')])
            Assert.Equal(whole, await WireReading.OfAsync(kind, book.ContentType, [Encoding.UTF8.GetBytes(same)]));
        if (book.ContentType != "text/event-stream") return;
        foreach (var same in (string[])[text.Replace("data: ", ": a comment\nid: 7\nretry: 10\nunknown\ndata: "), text.Replace(",\"", ",\ndata: \"")])
            Assert.Equal(whole, await WireReading.OfAsync(kind, book.ContentType, [Encoding.UTF8.GetBytes(same)]));
    }

    [Fact]
    public async Task Read_Damaged_NeverThrowsAnythingElse()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        foreach (var book in Playground.Connectors.Settings.WireKinds.All.Select(WireScripts.Of))
            for (var round = 0; round < 400; round++)
                foreach (var body in Bodies(book))
                    await WireReading.OfAsync(book.Kind, random.Next(2) == 0 ? book.ContentType : "application/json", Cut(Mutation.Of(body, random), random));
    }

    static string[] Pieces(WireScripts book) => [.. book.Begin(), book.Reasoning("Hm, ähm"), book.Text("Grüße "), book.KeepAlive, book.Text("😀"), .. book.ToolCall(), .. book.End(book.StopReason)];

    static IEnumerable<byte[]> Bodies(WireScripts book) =>
        ((string[])[string.Concat(Pieces(book)), string.Concat([.. book.Begin(), book.Text("Half"), book.Overloaded]), book.Whole("Grüße 😀")]).Select(Encoding.UTF8.GetBytes);

    static ReadOnlyMemory<byte>[] Cut(byte[] body, Random random)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < body.Length;)
        {
            var length = Math.Min(random.Next(1, 200), body.Length - at);
            pieces.Add(body.AsMemory(at, length));
            at += length;
        }
        return [.. pieces];
    }
}
