using Playground.Models;

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

    /// <summary>MiB that loaded models may take together; by default what is free when one is loaded. The one used longest ago makes room.</summary>
    public int? MemoryMiB { get; set; }

    internal IEnumerable<string> Faults()
    {
        if (MemoryMiB is < 1)
            yield return $"{Section}:MemoryMiB is {MemoryMiB}; it must be at least 1.";
        for (var i = 0; i < Folders.Count; i++)
            if (string.IsNullOrWhiteSpace(Folders[i]))
                yield return $"{Section}:Folders:{i} is empty; it must name a folder.";
        foreach (var fault in Models.SelectMany(model => model.Value.Faults($"{Section}:Models:{model.Key}")))
            yield return fault;
    }
}

/// <summary>A local model.</summary>
public sealed class LlamaModelOptions
{
    /// <summary>The GGUF file; relative to the content root.</summary>
    public string Path { get; set; } = "";

    /// <summary>LoRA adapters applied to it.</summary>
    public List<LlamaAdapterOptions> Adapters { get; set; } = [];

    /// <summary>Tokens that prompt and answer may have together; by default what the model was trained for, at most 4096.</summary>
    public int? ContextSize { get; set; }

    /// <summary>Layers that go to the GPU where there is one; -1 for all, 0 for none.</summary>
    public int GpuLayers { get; set; } = -1;

    /// <summary>CPU threads; by default chosen by the model's size.</summary>
    public int? Threads { get; set; }

    /// <summary>Answers written at once, 1 to 64; by default up to 8, fewer where memory would be short.</summary>
    public int? Slots { get; set; }

    /// <summary>Whether it is loaded when the program starts, not when it is first asked.</summary>
    public bool Preload { get; set; }

    /// <summary>Whether the oldest turns of a conversation that doesn't fit the context are left out; otherwise it is refused.</summary>
    public bool DropOldestTurns { get; set; }

    /// <summary>The name people read; by default the one in the file.</summary>
    public string? Name { get; set; }

    public string? Maker { get; set; }

    /// <summary>Licence of the weights as an SPDX id; by default what the file says.</summary>
    public string? Licence { get; set; }

    public ModelAccess Access { get; set; } = ModelAccess.OpenWeights;

    internal IEnumerable<string> Faults(string key)
    {
        if (string.IsNullOrWhiteSpace(Path))
            yield return $"{key}:Path is empty; it must name a GGUF file.";
        if (ContextSize is < 16 or > 10_000_000)
            yield return $"{key}:ContextSize is {ContextSize}; it must be between 16 and 10000000 tokens.";
        if (GpuLayers is < -1 or > 10_000)
            yield return $"{key}:GpuLayers is {GpuLayers}; it must be -1 for all layers or between 0 and 10000.";
        if (Threads is < 1 or > 512)
            yield return $"{key}:Threads is {Threads}; it must be between 1 and 512.";
        if (Slots is < 1 or > 64)
            yield return $"{key}:Slots is {Slots}; it must be between 1 and 64.";
        for (var i = 0; i < Adapters.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Adapters[i].Path))
                yield return $"{key}:Adapters:{i}:Path is empty; it must name a GGUF file.";
            if (!double.IsFinite(Adapters[i].Scale) || Math.Abs(Adapters[i].Scale) > 100)
                yield return $"{key}:Adapters:{i}:Scale is {Adapters[i].Scale}; it must be between -100 and 100.";
        }
    }
}

/// <summary>A LoRA adapter of a local model.</summary>
public sealed class LlamaAdapterOptions
{
    /// <summary>The GGUF file; relative to the content root.</summary>
    public string Path { get; set; } = "";

    /// <summary>How strongly it is applied; 1 as it was trained.</summary>
    public double Scale { get; set; } = 1;
}
