using System.Globalization;
using Playground.Llama.Inference;

namespace Playground.Bench.Local;

/// <summary>
/// Our engine alone, one line of figures for each run, for a script that runs two builds in turn: medians of tokens/s with one and with eight sequences and of a
/// prompt, the time to the first token, and what one model and two models at once write with as many threads each as the machine has cores.
/// </summary>
static class EngineBench
{
    const string Text = "Once upon a time";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path, .. var rest])
        {
            Console.Error.WriteLine("engine PATH|random [THREADS] [ROUNDS] [FLASH] [TYPE]");
            return 2;
        }
        var isRandom = path == "random";
        path = isRandom ? RandomModel.Write("artifacts") : path;
        var isLarge = new FileInfo(path).Length > 24 << 20;
        var threads = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1;
        var rounds = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 5;
        var (single, many) = isLarge ? (32, 16) : (400, 400);
        var numbers = new ContextNumbers(rest.Length > 2 ? bool.Parse(rest[2]) : null, rest.Length > 3 ? CacheType.Find(rest[3]) : null, rest.Length > 3 ? CacheType.Find(rest[3]) : null);
        List<Measured> one = [], eight = [], prompt = [], pair = [];
        using (var engine = new OurEngine(path, threads, 512, Text, numbers))
            for (var round = 0; round <= rounds; round++)
            {
                var (a, b, c) = (await engine.GenerateAsync(1, single), await engine.GenerateAsync(8, many), await engine.ReadAsync(400));
                // The first round warms up.
                if (round > 0)
                    (one, eight, prompt) = ([.. one, a], [.. eight, b], [.. prompt, c]);
            }
        using (var first = new OurEngine(path, threads, 512, Text, numbers))
        using (var second = new OurEngine(path, threads, 512, Text, numbers))
            for (var round = 0; round <= rounds; round++)
            {
                var both = await Task.WhenAll(Task.Run(() => first.GenerateAsync(1, single)), Task.Run(() => second.GenerateAsync(1, single)));
                if (round > 0)
                    pair.Add(new(both.Sum(each => each.Tokens), both.Max(each => each.Ms), both.Max(each => each.FirstMs), both.Max(each => each.CpuMs)));
            }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one {Median(one):0} eight {Median(eight):0} prompt {Median(prompt):0} tokens/s, {Cpu(one):0.0} {Cpu(eight):0.0} {Cpu(prompt):0.0} µs of processor a token, first {one.Select(each => each.FirstMs!.Value).Order().ElementAt(one.Count / 2):0.00} ms, pair {Median(pair):0} tokens/s {Cpu(pair):0.0} µs, first after at most {pair.Max(each => each.FirstMs):0.0} ms"));
        return 0;
    }

    static double Median(List<Measured> runs) => runs.Select(run => run.PerSecond).Order().ElementAt(runs.Count / 2);

    /// <summary>The least of all rounds: what other programs of the machine disturb makes it more, never less.</summary>
    static double Cpu(List<Measured> runs) => runs.Min(run => run.CpuMs!.Value * 1000 / run.Tokens);
}
