namespace Playground.Models;

/// <summary>
/// Local models that people add while the program runs, beside those that the configuration names. Every process over the same data folder sees them.
/// </summary>
public interface IAddedModels
{
    /// <summary>Whether the page may add models; the configuration decides.</summary>
    bool Allowed { get; }

    /// <summary>Full path of the folder for files that are fetched; each of them is a model.</summary>
    string Downloads { get; }

    /// <summary>Whether files are fetched for the page from addresses inside private networks too; the configuration decides.</summary>
    bool AllowPrivateAddress { get; }

    /// <summary>Full paths of what was added, oldest first: GGUF files and folders of them.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>Adds a GGUF file, or a folder whose GGUF files are all models; adding it again changes nothing.</summary>
    /// <param name="path">Full, or relative to the content root.</param>
    /// <returns>Ids of the models there, now and perhaps before; a folder may have none yet.</returns>
    /// <exception cref="Faults.ModelFailureException">There is nothing, it lies where the page may not look, it can't be used as a model, or the list can't be written.</exception>
    IReadOnlyList<string> Add(string path);

    /// <summary>Takes a path out of the list; the file itself stays.</summary>
    /// <exception cref="Faults.ModelFailureException">The list can't be written.</exception>
    void Remove(string path);
}
