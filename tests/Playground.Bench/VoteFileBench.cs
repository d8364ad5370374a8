using System.Globalization;
using Playground.Statistics.Sampling;

namespace Playground.Bench;

/// <summary><c>votes PATH [VOTES] [MODELS] [RATERS] [SEED]</c>: writes a file of made-up votes, the same for the same numbers.</summary>
static class VoteFileBench
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            Console.Error.WriteLine("votes PATH [VOTES = 1700000] [MODELS = 129] [RATERS = 90000] [SEED = 1]");
            return 2;
        }
        var numbers = Numbers(arguments.AsSpan(1), 1_700_000, 129, 90_000, 1);
        using var writer = new StreamWriter(arguments[0]);
        Write(writer, numbers[0], numbers[1], numbers[2], new SeededRandom((ulong)numbers[3]));
        return 0;
    }

    static void Write(StreamWriter writer, int votes, int models, int raters, SeededRandom random)
    {
        var strengths = Enumerable.Range(0, models).Select(_ => random.NextNormal() * 0.7).ToArray();
        writer.Write("prompt_id,model_a,model_b,winner,judge\n");
        for (var vote = 0; vote < votes; vote++)
        {
            // Squared, so that some models and some raters are much busier than others.
            var a = (int)(models * Math.Pow(random.NextDouble(), 2));
            var b = (a + 1 + random.NextIndex(models - 1)) % models;
            var rater = (int)(raters * Math.Pow(random.NextDouble(), 2));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"p{vote},model-{a:D3},model-{b:D3},{Winner(strengths[a] - strengths[b], random)},u{rater}\n"));
        }
    }

    static string Winner(double difference, SeededRandom random)
    {
        var kind = random.NextDouble();
        if (kind < 0.15)
            return "tie";
        if (kind < 0.25)
            return "both_bad";
        return random.NextDouble() < 1 / (1 + Math.Exp(-difference)) ? "a" : "b";
    }

    static int[] Numbers(ReadOnlySpan<string> given, params int[] defaults)
    {
        for (var i = 0; i < Math.Min(given.Length, defaults.Length); i++)
            defaults[i] = int.Parse(given[i], CultureInfo.InvariantCulture);
        return defaults;
    }
}
