using System.Diagnostics;
using System.Globalization;
using System.Text;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Connectors.WireFormats;

namespace Playground.Bench.Wires;

/// <summary>Reads a long stream of the shape that hosts send, as fast as it goes: bytes a second on one core, bytes allocated per token.</summary>
static class WireSpeedBench
{
    public static async Task<int> RunAsync(string[] args)
    {
        var bytes = args is [var size, ..] ? long.Parse(size, CultureInfo.InvariantCulture) : 1_000_000_000;
        foreach (var shape in RecordedShape.All.Where(shape => args is not [_, var kind, ..] || shape.Kind == kind))
        {
            await ReadAsync(shape, 200_000_000);
            Console.WriteLine(await ReadAsync(shape, bytes));
        }
        return 0;
    }

    static async Task<string> ReadAsync(RecordedShape shape, long bytes)
    {
        var book = WireScripts.Of(shape.Kind);
        var (block, tokensPerBlock, charactersPerBlock) = shape.Block();
        var blocks = bytes / block.Length + 1;
        var answer = new WireAnswer("sk-bench-0123456789");
        var limits = new EndpointLimits { BodyBytes = int.MaxValue, LineBytes = 1 << 20 };
        using var stream = new AnswerStream(new RepeatingStream([.. book.Begin().Select(Encoding.UTF8.GetBytes)], block, blocks), book.ContentType, WireFormatCatalog.Of(shape.Kind).Mapper(answer), limits);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        long characters = 0;
        for (var more = true; more;)
        {
            more = await stream.ReadAsync(default);
            foreach (var content in answer.Drain()) characters += content.ToString()!.Length;
        }
        // On a machine that is shared only the processor's own time tells how fast the reading is.
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        if (characters != blocks * charactersPerBlock) throw new InvalidOperationException($"{shape.Name}: {characters} characters were read of {blocks * charactersPerBlock}.");
        var (read, tokens) = ((double)blocks * block.Length, blocks * tokensPerBlock);
        return FormattableString.Invariant($"{shape.Name,-20} {read / seconds / 1e6,6:0} MB per second of processor ({read / clock.Elapsed.TotalSeconds / 1e6:0} MB/s by the clock)  {tokens / seconds / 1e6,5:0.00} M tokens/s  {(double)allocated / tokens,5:0} bytes/token  ({read / tokens:0} bytes and {(double)characters / tokens:0.0} characters a token, {tokens} tokens)");
    }

    /// <summary>One block over and over, in the pieces that a socket would give.</summary>
    sealed class RepeatingStream(byte[][] begin, byte[] block, long times) : MemoryStream
    {
        int _begun;
        int _at;
        long _left = times * block.Length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_begun < begin.Length)
            {
                begin[_begun].CopyTo(buffer);
                return ValueTask.FromResult(begin[_begun++].Length);
            }
            var count = (int)Math.Min(Math.Min(buffer.Length, block.Length - _at), _left);
            block.AsMemory(_at, count).CopyTo(buffer);
            _at = (_at + count) % block.Length;
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
