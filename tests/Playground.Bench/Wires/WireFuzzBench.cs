using System.Diagnostics;
using System.Globalization;
using System.Text;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests;
using Playground.Connectors.Tests.Scripts;

namespace Playground.Bench.Wires;

/// <summary>Reads damaged streams of every format: nothing but the known refusals may come of them, and none may hang.</summary>
static class WireFuzzBench
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000;
        var seed = args is [_, var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        Console.WriteLine(FormattableString.Invariant($"Seed {seed}, {rounds} streams"));
        var random = new Random(seed);
        var bodies = WireKinds.All.Select(WireScripts.Of).SelectMany(Bodies).ToArray();
        var endings = new SortedDictionary<string, int>();
        var (whole, slowest) = (Stopwatch.StartNew(), TimeSpan.Zero);
        for (var round = 0; round < rounds; round++)
        {
            var (book, body) = bodies[round % bodies.Length];
            var damaged = Mutation.Of(body, random);
            var clock = Stopwatch.StartNew();
            var ending = await EndingAsync(book, damaged);
            if (clock.Elapsed > slowest) slowest = clock.Elapsed;
            if (ending is null || clock.Elapsed > Patience) return Report(round, book, damaged, ending);
            endings[ending] = endings.GetValueOrDefault(ending) + 1;
        }
        Console.WriteLine(FormattableString.Invariant($"{whole.Elapsed.TotalSeconds:0.0} s, slowest stream {slowest.TotalMilliseconds:0} ms"));
        foreach (var (ending, times) in endings) Console.WriteLine(FormattableString.Invariant($"{times,9} {ending}"));
        return 0;
    }

    static async Task<string?> EndingAsync(WireScripts book, byte[] damaged)
    {
        try
        {
            var half = damaged.Length / 2;
            var reading = await WireReading.OfAsync(book.Kind, book.ContentType, [damaged.AsMemory(..half), damaged.AsMemory(half..)]);
            return reading.Refused ?? (reading.Error is not null ? "error told" : reading.End?.ToString() ?? "cut");
        }
        catch (Exception exception)
        {
            Console.WriteLine(exception);
            return null;
        }
    }

    static int Report(int round, WireScripts book, byte[] damaged, string? ending)
    {
        Console.WriteLine(FormattableString.Invariant($"Stream {round} ({book.Kind}): {ending ?? "unhandled exception"}\n{Encoding.Latin1.GetString(damaged)}"));
        return 1;
    }

    static IEnumerable<(WireScripts Book, byte[] Body)> Bodies(WireScripts book)
    {
        yield return (book, Encoding.UTF8.GetBytes(string.Concat([.. book.Begin(), book.Reasoning("Hm, ähm"), book.Text("Grüße 😀"), .. book.ToolCall(), .. book.End(book.StopReason)])));
        yield return (book, Encoding.UTF8.GetBytes(string.Concat([.. book.Begin(), book.Text("Half"), book.Overloaded])));
        yield return (book, Encoding.UTF8.GetBytes(book.Whole("Grüße 😀")));
        yield return (book, Encoding.UTF8.GetBytes(string.Concat([.. book.Begin(), .. "Many words, one like the other: each is \"read\" as if it were the only one.".Split(' ').Select(book.Text), .. book.End(book.StopReason)])));
    }
}
