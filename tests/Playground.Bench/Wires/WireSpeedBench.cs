using System.Diagnostics;
using System.Text;
using Playground.Remote.Answers;
using Playground.Remote.Endpoints;
using Playground.Remote.Settings;
using Playground.Tests.Remote.Books;

namespace Playground.Bench.Wires;

/// <summary>Reads a long stream of the shape that hosts send, as fast as it goes: bytes a second on one core, bytes allocated per token.</summary>
static class WireSpeedBench
{
    const string Word = " language";

    public static async Task<int> RunAsync(string[] args)
    {
        var bytes = args is [var size, ..] ? long.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000_000;
        foreach (var kind in args is [_, var one, ..] ? [one] : WireKinds.All)
        {
            await ReadAsync(kind, 20_000_000);
            await ReadAsync(kind, bytes, report: true);
        }
        return 0;
    }

    static async Task ReadAsync(string kind, long bytes, bool report = false)
    {
        var book = ScriptBook.Of(kind);
        var token = Encoding.UTF8.GetBytes(book.Text(Word));
        var answer = new WireAnswer("sk-bench-0123456789");
        var limits = new EndpointLimits { BodyBytes = int.MaxValue, LineBytes = 1 << 20 };
        using var stream = new AnswerStream(new RepeatingStream([.. book.Begin().Select(Encoding.UTF8.GetBytes)], token, bytes), book.ContentType, WireFormats.Of(kind).Mapper(answer), limits);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        long characters = 0;
        while (await stream.ReadAsync(default))
            foreach (var content in answer.Drain()) characters += content.ToString()!.Length;
        // On a machine that is shared only the processor's own time tells how fast the reading is.
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var tokens = characters / Word.Length;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        if (report)
            Console.WriteLine(FormattableString.Invariant($"{kind,-17} {bytes / seconds / 1e6,6:0} MB per second of processor ({bytes / clock.Elapsed.TotalSeconds / 1e6:0} MB/s by the clock)  {tokens / seconds / 1e6,5:0.00} M tokens/s  {(double)allocated / tokens,5:0} bytes/token  ({token.Length} bytes a piece, {tokens} tokens)"));
    }

    /// <summary>One piece over and over, in the pieces that a socket would give.</summary>
    sealed class RepeatingStream(byte[][] begin, byte[] piece, long bytes) : MemoryStream
    {
        readonly byte[] _block = [.. Enumerable.Repeat(piece, 1 + (1 << 20) / piece.Length).SelectMany(one => one)];
        int _begun;
        int _at;
        long _left = bytes;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_begun < begin.Length)
            {
                begin[_begun].CopyTo(buffer);
                return ValueTask.FromResult(begin[_begun++].Length);
            }
            var count = (int)Math.Min(Math.Min(buffer.Length, _block.Length - _at), _left);
            _block.AsMemory(_at, count).CopyTo(buffer);
            _at = (_at + count) % _block.Length;
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
