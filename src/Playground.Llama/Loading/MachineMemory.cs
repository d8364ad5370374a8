using System.Globalization;

namespace Playground.Llama.Loading;

/// <summary>How much memory the machine, or the container that this process is confined to, has left.</summary>
static class MachineMemory
{
    /// <summary>Bytes; without swapping, where the system tells.</summary>
    public static long Free()
    {
        var memory = GC.GetGCMemoryInfo();
        // The runtime's total respects the limit of a container; the system's word knows of the other processes.
        var confined = Math.Max(0, memory.TotalAvailableMemoryBytes - Environment.WorkingSet);
        return Available() is { } available ? Math.Min(available, confined) : confined;
    }

    static long? Available()
    {
        const string file = "/proc/meminfo";
        if (!OperatingSystem.IsLinux() || !File.Exists(file))
            return null;
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("MemAvailable:", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var number, ..] && long.TryParse(number, CultureInfo.InvariantCulture, out var kilobytes)
            ? kilobytes << 10
            : null;
    }
}
