using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace Playground.Bench.Local;

/// <summary>How long the first answer takes, which loads the file, and how fast one answer after the other is written.</summary>
sealed record NanoSpeed(double FirstMilliseconds, double TokensPerSecond)
{
    const int Rounds = 20;

    public static async Task<NanoSpeed> MeasureAsync(IChatClient client)
    {
        var start = Stopwatch.GetTimestamp();
        await client.GetResponseAsync("Hello");
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long tokens = 0;
        start = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
            tokens += (await client.GetResponseAsync("Tell me a story about a fox.")).Usage?.OutputTokenCount ?? 0;
        return new(first, tokens / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"first answer with loading the libraries and the file: {FirstMilliseconds:F0} ms; one answer at a time, prompt included: {TokensPerSecond:F0} tokens/s");
}
