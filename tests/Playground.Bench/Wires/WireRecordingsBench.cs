using System.Collections.Concurrent;
using Playground.Bench.Wires.Recordings;

namespace Playground.Bench.Wires;

/// <summary>Plays recorded exchanges with real servers through the real connectors, over loopback, and counts what comes out right.</summary>
static class WireRecordingsBench
{
    const int Parallel = 16;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    static readonly string[] Aspects = ["state", "text", "reasoning", "tools", "usage", "error", "words", "retry"];

    /// <param name="args">The folder; then, where not all three are wanted, the names of <see cref="ReplayMode"/>.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var folder, .. var names] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("wire FOLDER [original|nowaiting|randompieces …]");
            return 2;
        }
        Recording[] recordings = [.. Recording.ReadAll(folder)];
        ReplayMode[] modes = names.Length == 0 ? Enum.GetValues<ReplayMode>() : [.. names.Select(name => Enum.Parse<ReplayMode>(name, ignoreCase: true))];
        var faults = 0;
        foreach (var mode in modes) faults += Print(mode, recordings, await CheckAsync(recordings, mode));
        return faults == 0 ? 0 : 1;
    }

    static async Task<IReadOnlyDictionary<string, (string Aspect, string? Fault)[]>> CheckAsync(Recording[] recordings, ReplayMode mode)
    {
        var checks = new ConcurrentDictionary<string, (string, string?)[]>(StringComparer.Ordinal);
        await System.Threading.Tasks.Parallel.ForEachAsync(recordings, new ParallelOptions { MaxDegreeOfParallelism = Parallel }, async (recording, _) =>
            checks[recording.Name] = await CheckAsync(recording, mode));
        return checks;
    }

    static async Task<(string, string?)[]> CheckAsync(Recording recording, ReplayMode mode)
    {
        try { return [.. ReplayCheck.Of(recording, await Replay.RunAsync(recording, mode).WaitAsync(Patience))]; }
        catch (Exception exception) { return [("state", exception.Message), ("text", exception.Message)]; }
    }

    /// <returns>How many aspects are wrong.</returns>
    static int Print(ReplayMode mode, Recording[] recordings, IReadOnlyDictionary<string, (string Aspect, string? Fault)[]> checks)
    {
        Console.WriteLine($"{mode}, {recordings.Length} recordings");
        foreach (var recording in recordings)
            foreach (var (aspect, fault) in checks[recording.Name].Where(check => check.Fault is not null))
                Console.WriteLine($"  {recording.Name} {aspect}: {fault}{(RecordingRemarks.Of(recording, aspect) is { } remark ? $" — {remark}" : "")}");
        foreach (var aspect in Aspects)
        {
            var all = checks.Values.SelectMany(check => check).Where(check => check.Aspect == aspect).ToArray();
            Console.WriteLine($"  {aspect,-10} {all.Count(check => check.Fault is null)} of {all.Length}");
        }
        Console.WriteLine($"  {"everything",-10} {checks.Values.Count(check => check.All(entry => entry.Fault is null))} of {checks.Count}");
        return checks.Values.SelectMany(check => check).Count(check => check.Fault is not null);
    }
}
