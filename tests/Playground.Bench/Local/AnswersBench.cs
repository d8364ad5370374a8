using System.Globalization;

namespace Playground.Bench.Local;

/// <summary>Many answers in a row: resident memory must stay flat, and a token must cost hardly any managed memory.</summary>
static class AnswersBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path, .. var rest])
        {
            Console.Error.WriteLine("answers PATH [ANSWERS]");
            return 2;
        }
        var answers = rest is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 10_000;
        using var engine = new OurEngine(path, 1, 512, "Once upon a time");
        await AllocationsAsync(engine);
        var resident = new List<long>();
        for (var i = 0; i <= answers; i++)
        {
            await engine.GenerateAsync(1, 16);
            if (i % (answers / 10) != 0)
                continue;
            resident.Add(Environment.WorkingSet);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i,6} answers  {resident[^1] / 1048576.0,7:0.0} MiB resident"));
        }
        // The first tenth fills the pools and lets the compiler finish.
        var steady = resident.Skip(1).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"between {steady.Min() * 100.0 / steady[0] - 100:+0.0;-0.0} and {steady.Max() * 100.0 / steady[0] - 100:+0.0;-0.0} % after the first tenth"));
        return 0;
    }

    static async Task AllocationsAsync(OurEngine engine)
    {
        await engine.GenerateAsync(1, 400);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var tokens = 0L;
        for (var i = 0; i < 50; i++)
            tokens += (await engine.GenerateAsync(1, 400)).Tokens;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(GC.GetTotalAllocatedBytes(precise: true) - before) / (double)tokens:0.0} bytes allocated per token, over {tokens} tokens"));
    }
}
