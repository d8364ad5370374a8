using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Models.Connectors;
using Playground.Testing;

namespace Playground.Bench.Wires;

/// <summary>
/// What asking through the kernel and its function costs above the direct client, per update of an answer: processor time and bytes. Promised: at most 1 µs and 700 bytes. Arguments:
/// updates of an answer (200,000), rounds (7).
/// </summary>
static class KernelBench
{
    public static async Task<int> RunAsync(string[] args)
    {
        var updates = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
        var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 7;
        var client = new CountingConnector(updates);
        List<Cost> direct = [], through = [];
        for (var round = -2; round < rounds; round++)
        {
            var alone = await MeasureAsync(client.GetStreamingResponseAsync([new(ChatRole.User, "Go")]), updates);
            var kernel = await MeasureAsync(TestKernel.Plain.AskAsync(new(client, new ChatHistory { new(AuthorRole.User, "Go") }, new() { ServiceId = "m" })), updates);
            // The first rounds compile the code.
            if (round < 0)
                continue;
            direct.Add(alone);
            through.Add(kernel);
        }
        // What other programs disturb least is the least.
        var (time, bytes) = (through.Min(cost => cost.Nanoseconds) - direct.Min(cost => cost.Nanoseconds), through.Min(cost => cost.Bytes) - direct.Min(cost => cost.Bytes));
        Print("direct client", direct);
        Print("kernel and function", through);
        Console.WriteLine(FormattableString.Invariant($"above the direct client: {time:0} ns of processor and {bytes:0} bytes per update (promised: 1000 ns, 700 bytes)"));
        return time <= 1000 && bytes <= 700 ? 0 : 1;
    }

    static void Print(string name, List<Cost> costs) =>
        Console.WriteLine(FormattableString.Invariant($"{name,-20} {costs.Min(cost => cost.Nanoseconds),6:0} to {costs.Max(cost => cost.Nanoseconds):0} ns, {costs.Min(cost => cost.Bytes):0} bytes per update"));

    static async Task<Cost> MeasureAsync(IAsyncEnumerable<ChatResponseUpdate> answer, int updates)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (bytes, time) = (GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime);
        var heard = 0;
        await foreach (var update in answer)
            heard += update.Contents.Count;
        process.Refresh();
        if (heard != updates)
            throw new InvalidOperationException($"{heard} of {updates} updates came.");
        return new((process.TotalProcessorTime - time).TotalNanoseconds / updates, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)updates);
    }

    sealed record Cost(double Nanoseconds, double Bytes);

    /// <summary>Writes as a wire reader does, each update a new object.</summary>
    sealed class CountingConnector(int updates) : ModelConnector(new("bench", null, "m"))
    {
        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            for (var index = 0; index < updates; index++)
                yield return new(ChatRole.Assistant, "token");
        }
    }
}
