namespace Playground.Models;

/// <param name="Engine">Name and version of the native library.</param>
/// <param name="Features">What the CPU library was built for, in its own words.</param>
/// <param name="CpuLibrary">The CPU library that was chosen for this machine, for instance <c>zen4</c>; <c>null</c> when unknown.</param>
/// <param name="Backend"><c>cpu</c>, <c>cuda</c>, <c>vulkan</c> or <c>metal</c>.</param>
/// <param name="Hints">What would make more devices usable, in sentences.</param>
/// <param name="Threads">CPU threads that the models loaded now use and would use, in words.</param>
public sealed record LocalEngineFacts(
    string Engine, string Backend, string? CpuLibrary, string Features, IReadOnlyList<LocalDevice> Devices, IReadOnlyList<string> Hints, IReadOnlyList<LocalThreads> Threads);
