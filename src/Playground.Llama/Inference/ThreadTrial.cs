using System.Globalization;
using LLama.Native;
using Playground.Llama.Faults;

namespace Playground.Llama.Inference;

/// <summary>
/// Finds out how many threads write a model's tokens fastest on this machine by writing a few: more threads help large models and slow small ones
/// down, and where that turns depends on the processor and on what else it has to do.
/// </summary>
static class ThreadTrial
{
    const int Rounds = 3;

    /// <summary>Of two counts the smaller is taken when the larger one is less than this much faster: cores are there for others too.</summary>
    const double Worth = 0.95;

    /// <param name="context">Fresh, and made with the most threads to try; afterwards it uses those chosen.</param>
    public static ThreadChoice Run(LlamaContext context, TimeProvider time)
    {
        using var batch = new StepBatch(1);
        var most = context.Threads;
        var best = (Threads: most, Time: Measure(context, batch, most, time));
        var tried = new List<(int Threads, TimeSpan Time)> { best };
        foreach (var threads in Candidates(most))
        {
            var needed = Measure(context, batch, threads, time);
            tried.Add((threads, needed));
            if (needed * Worth <= best.Time)
                best = (threads, needed);
        }
        context.ChooseThreads(best.Threads);
        context.Forget(LLamaSeqId.Zero);
        return new(best.Threads, "measured: " + string.Join(", ", tried.OrderBy(one => one.Threads)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Threads} → {one.Time.TotalMilliseconds:0.0} ms a token"))));
    }

    /// <summary>Halves: all threads of all cores, one for each core where each has two, and down to a single one.</summary>
    static IEnumerable<int> Candidates(int most)
    {
        for (var threads = most / 2; threads >= 1; threads /= 2)
            yield return threads;
    }

    static TimeSpan Measure(LlamaContext context, StepBatch batch, int threads, TimeProvider time)
    {
        context.ChooseThreads(threads);
        var least = TimeSpan.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            context.Forget(LLamaSeqId.Zero);
            batch.Clear();
            batch.Add(0, 0, LLamaSeqId.Zero, wantsLogits: true);
            var started = time.GetTimestamp();
            if (context.Decode(batch) is { } problem)
                throw LlamaFailures.Engine(problem);
            var needed = time.GetElapsedTime(started);
            // The first round warms up.
            if (round > 0 && needed < least)
                least = needed;
        }
        return least;
    }
}
