namespace Playground.Llama.Configuration;

/// <summary>The section <c>Playground:Llama</c> of the configuration.</summary>
public sealed class LlamaOptions
{
    public const string Section = "Playground:Llama";

    /// <summary>Local models by their ids. They come in addition to the built-in ones; an id of a built-in model replaces it.</summary>
    public Dictionary<string, LlamaModelOptions> Models { get; set; } = [];

    /// <summary>Folders whose GGUF files are models too, each under its file's name; relative to the content root. Adapters are passed over.</summary>
    public List<string> Folders { get; set; } = [];

    /// <summary>Whether the models page may add files and folders of this machine and fetch files from addresses.</summary>
    public bool AddOnPage { get; set; } = true;

    /// <summary>
    /// Folders below which the models page may add files and folders, beside <see cref="Folders"/>; relative to the content root. Unless some are named: the user's own,
    /// the data folder and the content root.
    /// </summary>
    public List<string> AddFrom { get; set; } = [];

    /// <summary>Whether the models page fetches files from addresses inside private networks too.</summary>
    public bool AllowPrivateAddress { get; set; }

    /// <summary>MiB of the largest file that is fetched.</summary>
    public int DownloadMiB { get; set; } = 512 * 1024;

    /// <summary>MiB that loaded models may take together; by default what is free when one is loaded. The one used longest ago makes room.</summary>
    public int? MemoryMiB { get; set; }

    internal IEnumerable<string> Faults()
    {
        if (MemoryMiB is < 1)
            yield return $"{Section}:MemoryMiB is {MemoryMiB}; it must be at least 1.";
        if (DownloadMiB < 1)
            yield return $"{Section}:DownloadMiB is {DownloadMiB}; it must be at least 1.";
        for (var i = 0; i < AddFrom.Count; i++)
            if (string.IsNullOrWhiteSpace(AddFrom[i]))
                yield return $"{Section}:AddFrom:{i} is empty; it must name a folder.";
        for (var i = 0; i < Folders.Count; i++)
            if (string.IsNullOrWhiteSpace(Folders[i]))
                yield return $"{Section}:Folders:{i} is empty; it must name a folder.";
        foreach (var fault in Models.SelectMany(model => model.Value.Faults($"{Section}:Models:{model.Key}")))
            yield return fault;
    }
}
