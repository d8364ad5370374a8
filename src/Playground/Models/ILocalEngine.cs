namespace Playground.Models;

/// <summary>What runs models inside this process, beside answering: what it computes on, and making and fetching model files.</summary>
public interface ILocalEngine
{
    /// <summary>Looks at the machine; loads the native libraries, but no model.</summary>
    /// <exception cref="Comparing.ModelFailureException">The native libraries can't be used.</exception>
    LocalEngineFacts Describe();

    /// <summary>Names of the ways to store weights, the most exact first.</summary>
    IReadOnlyList<string> Quantisations { get; }

    /// <summary>Writes a model anew with its weights stored in another way. Nothing is left behind when it fails.</summary>
    /// <param name="quantisation">One of <see cref="Quantisations"/>.</param>
    /// <exception cref="Comparing.ModelFailureException">The file can't be used or written, or exists already; the failure says why.</exception>
    Task<QuantisedModel> QuantiseAsync(string input, string output, string quantisation, CancellationToken cancellationToken);

    /// <summary>Fetches a model file into a folder. What had arrived when it broke off is kept, and the next call goes on from there.</summary>
    /// <param name="sha256">What the file's SHA-256 must be, in hex; <c>null</c> when nobody knows.</param>
    /// <exception cref="Comparing.ModelFailureException">It can't be fetched, kept or used; the failure says why.</exception>
    Task<DownloadedModel> DownloadAsync(Uri address, string folder, string? sha256, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken);
}

/// <param name="Engine">Name and version of the native library.</param>
/// <param name="Features">What the CPU library was built for, in its own words.</param>
/// <param name="CpuLibrary">The CPU library that was chosen for this machine, for instance <c>zen4</c>; <c>null</c> when unknown.</param>
/// <param name="Backend"><c>cpu</c>, <c>cuda</c>, <c>vulkan</c> or <c>metal</c>.</param>
/// <param name="Hints">What would make more devices usable, in sentences.</param>
/// <param name="Threads">CPU threads that the models loaded now use and would use, in words.</param>
public sealed record LocalEngineFacts(
    string Engine, string Backend, string? CpuLibrary, string Features, IReadOnlyList<LocalDevice> Devices, IReadOnlyList<string> Hints, IReadOnlyList<LocalThreads> Threads);

/// <summary>Something that computes.</summary>
public sealed record LocalDevice(string Name, string Description, bool IsGpu, long FreeBytes, long TotalBytes);

/// <summary>The threads of one model and why.</summary>
/// <param name="Threads"><c>null</c> when they are measured at loading.</param>
public sealed record LocalThreads(string Model, int? Threads, string Reason);

public sealed record QuantisedModel(string Path, long BytesBefore, long BytesAfter, double BitsPerWeight);

/// <param name="TotalBytes"><c>null</c> when the host doesn't say.</param>
public sealed record DownloadProgress(long Bytes, long? TotalBytes);

/// <param name="ResumedAt">Bytes that had arrived in an earlier try.</param>
public sealed record DownloadedModel(string Path, long Bytes, string Sha256, long ResumedAt);
