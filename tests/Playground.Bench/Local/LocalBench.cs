using System.Globalization;

namespace Playground.Bench.Local;

/// <summary>Our engine beside LLamaSharp's executors, and llama-bench where it is given, on one file, greedy, the same number of threads, taking turns in one run; medians.</summary>
static class LocalBench
{
    const string Text = "Once upon a time";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path, .. var rest])
        {
            Console.Error.WriteLine("local PATH|random [LLAMA-BENCH] [THREADS] [ROUNDS]");
            return 2;
        }
        var isRandom = path == "random";
        path = isRandom ? RandomModel.Write("artifacts") : path;
        var threads = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : isRandom ? Environment.ProcessorCount : 1;
        var rounds = rest.Length > 2 ? int.Parse(rest[2], CultureInfo.InvariantCulture) : isRandom ? 5 : 15;
        var limit = rest is [{ Length: > 0 } program, ..] ? new LlamaBenchPeer(program, path, threads) : null;
        Console.WriteLine($"{Path.GetFileName(path)}, {threads} thread(s), {rounds} rounds");
        using var ours = new OurEngine(path, threads, 512, Text);
        using var sharp = new SharpPeer(path, threads, 512, Text);
        var (single, many) = isRandom ? (48, 24) : (400, 400);
        await CompareAsync("1 sequence", rounds, () => ours.GenerateAsync(1, single), "stateless", () => sharp.GenerateAsync(single), limit is null ? null : () => limit.GenerateAsync(single));
        await CompareAsync("1 sequence", rounds, () => ours.GenerateAsync(1, single), "batched", () => sharp.GenerateAsync(1, single), null);
        await CompareAsync("8 sequences", rounds, () => ours.GenerateAsync(8, many), "batched", () => sharp.GenerateAsync(8, many), null);
        return 0;
    }

    static async Task CompareAsync(string name, int rounds, Func<Task<Measured>> ours, string executor, Func<Task<Measured>> theirs, Func<Task<Measured>>? limit)
    {
        List<Measured> own = [], peer = [], most = [];
        for (var round = 0; round <= rounds; round++)
        {
            var (a, b, c) = (await ours(), await theirs(), limit is null ? null : await limit());
            // The first round warms up.
            if (round == 0)
                continue;
            own.Add(a);
            peer.Add(b);
            if (c is not null)
                most.Add(c);
        }
        var (mine, other) = (Median(own, one => one.PerSecond), Median(peer, one => one.PerSecond));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} ours {mine,8:0} tokens/s   LLamaSharp's {executor} {other,8:0}  ratio {mine / other:0.00}")
            + (most.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"   llama-bench {Median(most, one => one.PerSecond),8:0}  ratio {mine / Median(most, one => one.PerSecond):0.00}")));
        var (ownCpu, peerCpu) = (Median(own, Cpu), Median(peer, Cpu));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-12} processor time a token ours {ownCpu:0} µs   {executor} {peerCpu:0} µs  ratio {peerCpu / ownCpu:0.00}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-12} first token ours {Median(own, one => one.FirstMs!.Value):0.00} ms   {executor} {Median(peer, one => one.FirstMs!.Value):0.00} ms"));
    }

    static double Cpu(Measured one) => one.CpuMs!.Value * 1000 / one.Tokens;

    static double Median(List<Measured> runs, Func<Measured, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
}
