namespace Playground.Models;

/// <param name="Engine">Name and version of the native library.</param>
/// <param name="Features">What the CPU library was built for, in its own words.</param>
/// <param name="CpuLibrary">The CPU library that was chosen for this machine, for instance <c>avx2</c>; <c>null</c> where there is only one.</param>
/// <param name="Backend"><c>cpu</c>, <c>cuda12</c>, <c>cuda13</c>, <c>vulkan</c> or <c>metal</c>.</param>
/// <param name="Hints">Why no GPU is used and what would change that, in sentences; none where one is used.</param>
/// <param name="Threads">CPU threads that the models loaded now use and would use, in words.</param>
public sealed record LocalEngineFacts(
    string Engine, string Backend, string? CpuLibrary, string Features, IReadOnlyList<LocalDevice> Devices, IReadOnlyList<string> Hints, IReadOnlyList<LocalThreads> Threads)
{
    /// <summary>Why no GPU is used; <c>null</c> where one is.</summary>
    public NoGpu? NoGpu { get; init; }
}
