using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Endpoints;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Settings;
using Playground.Testing;

namespace Playground.Bench.Wires;

/// <summary>Twelve hosts answer at once; three of them misbehave in the second run. The other nine must not notice.</summary>
static class WireIsolationBench
{
    const int Hosts = 12;
    static readonly WireScripts Book = WireScripts.Of(WireKinds.OpenAiChat);

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 3;
        await AskAllAsync("warm-up", Well());
        for (var round = 0; round < rounds; round++)
        {
            var calm = await AskAllAsync("all well", Well());
            foreach (var (name, hostile) in Hostile)
            {
                var rough = await AskAllAsync(name, [Fail, Slow, hostile, .. Well().Skip(3)]);
                Console.WriteLine(FormattableString.Invariant($"  {name,-14} others {(rough.Seconds / calm.Seconds - 1) * 100,5:+0.0;-0.0}%, peak memory {(rough.Peak - calm.Peak) / 1048576.0,5:+0.0;-0.0} MiB"));
            }
        }
        return 0;
    }

    static FaultScript[] Well() => [.. Enumerable.Repeat((FaultScript)TalkAsync, Hosts)];

    static readonly (string, FaultScript)[] Hostile =
    [
        ("endless line", EndlessAsync(new byte[65_536], double.PositiveInfinity)),
        ("100 MB/s", EndlessAsync(Flood(), 100e6)),
        ("flood", EndlessAsync(Flood(), double.PositiveInfinity)),
        ("byte a second", async exchange =>
        {
            await exchange.BeginAsync();
            while (!exchange.Gone.IsCancellationRequested)
            {
                await exchange.SendAsync(" ");
                await Task.Delay(1000, exchange.Gone);
            }
        }),
        ("gzip bomb", BombAsync(new byte[100_000], 1000)),
    ];

    /// <summary>A hundred words at fifty a second.</summary>
    static async Task TalkAsync(FaultExchange exchange)
    {
        await exchange.BeginAsync();
        for (var word = 0; word < 100; word++)
        {
            await exchange.SendAsync(Book.Text(" word"));
            await Task.Delay(20, exchange.Gone);
        }
        await exchange.SendAsync(string.Concat(Book.End("stop")));
        await exchange.EndAsync();
    }

    static Task Fail(FaultExchange exchange) => exchange.RespondAsync(500, "application/json", Book.Error("server_error", "Broken"));

    static async Task Slow(FaultExchange exchange) => await exchange.HangAsync();

    static byte[] Flood() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Book.Text(" flood"), 400)));

    /// <summary>
    /// Sends the same bytes again and again. What the hosts do is done in this process too, so they prepare it before anything is measured
    /// and keep no thread: otherwise their work and their garbage would be taken for the playground's.
    /// </summary>
    /// <param name="rate">Bytes a second.</param>
    static FaultScript EndlessAsync(byte[] bytes, double rate)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8];
        return async exchange =>
        {
            await exchange.BeginAsync();
            await exchange.SendAsync("data: {\"choices\":[]}\n\n");
            var clock = Stopwatch.StartNew();
            for (var sent = 0L; !exchange.Gone.IsCancellationRequested; sent += bytes.Length)
            {
                while (sent > rate * clock.Elapsed.TotalSeconds) await Task.Delay(2, exchange.Gone);
                await exchange.RawAsync(chunk);
                await Task.Yield();
            }
        };
    }

    /// <summary>A response that unpacks to many blocks.</summary>
    static FaultScript BombAsync(byte[] block, int blocks)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            for (var count = 0; count < blocks; count++) gzip.Write(block);
        var body = zipped.ToArray();
        return exchange => exchange.RespondAsync(200, "text/event-stream", body, "Content-Encoding: gzip");
    }

    static async Task<(double Seconds, long Peak)> AskAllAsync(string name, FaultScript[] scripts)
    {
        GC.Collect();
        using var done = new CancellationTokenSource();
        var memory = WatchMemoryAsync(done.Token);
        var asks = await Task.WhenAll(scripts.Select(AskAsync));
        await done.CancelAsync();
        var well = asks.Where(ask => ask.End == AnswerState.Completed).Select(ask => ask.Seconds).Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"{name,-14} {well.Count} whole answers, median {well[well.Count / 2]:0.000} s, last {well[^1]:0.000} s; others: {string.Join(", ", asks.Where(ask => ask.End is null).Select(ask => $"{ask.Failure} after {ask.Seconds:0.0} s"))}"));
        return (well[^1], await memory);
    }

    static async Task<(double Seconds, AnswerState? End, FailureKind? Failure)> AskAsync(FaultScript script)
    {
        await using var server = await FaultServer.StartAsync(script);
        var options = new EndpointOptions { Kind = Book.Kind, BaseUrl = server.Url, Models = ["m"], AllowPrivateAddress = true, Limits = new() { HeadersSeconds = 3, IdleSeconds = 3, Retries = 0 } };
        using var endpoint = new RemoteEndpoint("host", options, new PlaygroundPaths("/", "/"), TimeProvider.System, new ProviderModelCatalog());
        using var client = new RemoteConnector(endpoint, "m");
        var clock = Stopwatch.StartNew();
        AnswerState? end = null;
        try
        {
            await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, "Talk")]))
                end = update.Contents.OfType<AnswerFacts>().LastOrDefault()?.End ?? end;
            return (clock.Elapsed.TotalSeconds, end, null);
        }
        catch (ModelFailureException exception)
        {
            return (clock.Elapsed.TotalSeconds, null, exception.Failure.Kind);
        }
    }

    /// <summary>The largest managed heap seen.</summary>
    static async Task<long> WatchMemoryAsync(CancellationToken done)
    {
        long peak = 0;
        while (!done.IsCancellationRequested)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(false));
            await Task.Delay(10, CancellationToken.None);
        }
        return peak;
    }
}
