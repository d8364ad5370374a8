namespace Playground.Models;

/// <summary>What runs models inside this process, beside answering: what it computes on, and making and fetching model files.</summary>
public interface ILocalEngine
{
    /// <summary>Looks at the machine; loads the native libraries, but no model.</summary>
    /// <exception cref="Faults.ModelFailureException">The native libraries can't be used.</exception>
    LocalEngineFacts Describe();

    /// <summary>Names of the ways to store weights, the most exact first.</summary>
    IReadOnlyList<string> Quantisations { get; }

    /// <summary>Writes a model anew with its weights stored in another way. Nothing is left behind when it fails.</summary>
    /// <param name="quantisation">One of <see cref="Quantisations"/>.</param>
    /// <exception cref="Faults.ModelFailureException">The file can't be used or written, or exists already; the failure says why.</exception>
    Task<QuantisedModel> QuantiseAsync(string input, string output, string quantisation, CancellationToken cancellationToken);

    /// <summary>Fetches a model file into a folder. What had arrived when it broke off is kept, and the next call goes on from there.</summary>
    /// <param name="sha256">What the file's SHA-256 must be, in hex; <c>null</c> when nobody knows.</param>
    /// <exception cref="Faults.ModelFailureException">It can't be fetched, kept or used; the failure says why.</exception>
    Task<DownloadedModel> DownloadAsync(Uri address, string folder, string? sha256, bool allowPrivateAddress, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken);
}
