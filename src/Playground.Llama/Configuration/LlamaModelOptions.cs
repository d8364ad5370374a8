using LLama.Native;
using Playground.Llama.Inference;
using Playground.Models;

namespace Playground.Llama.Configuration;

/// <summary>A local model.</summary>
public sealed class LlamaModelOptions
{
    /// <summary>The GGUF file; relative to the content root.</summary>
    public string Path { get; set; } = "";

    /// <summary>LoRA adapters applied to it.</summary>
    public List<LlamaAdapterOptions> Adapters { get; set; } = [];

    /// <summary>A chat template (a Jinja file) to use instead of the one in the file, as makers mend theirs after release; relative to the content root.</summary>
    public string? ChatTemplate { get; set; }

    /// <summary>Whether a conversation that the template can't write down is asked in a plain form (ChatML), which is noted with the answer; otherwise it is refused.</summary>
    public bool PlainTemplate { get; set; }

    /// <summary>Whether what the system says goes before the first user's words where the template has no place for it, which is noted with the answer.</summary>
    public bool SystemInUserTurn { get; set; }

    /// <summary>Tokens that prompt and answer may have together; by default what the model was trained for, at most 4096.</summary>
    public int? ContextSize { get; set; }

    /// <summary>Layers that go to the GPU where there is one; -1 for all, 0 for none.</summary>
    public int GpuLayers { get; set; } = -1;

    /// <summary>The same under LLamaSharp's name, which goes first where both are given.</summary>
    public int? GpuLayerCount { get; set; }

    /// <summary>The GPU that takes what isn't divided among several, from 0.</summary>
    public int MainGpu { get; set; }

    /// <summary>How several GPUs share the model: <c>None</c> uses the main one alone, <c>Layer</c> and <c>Row</c> divide.</summary>
    public GPUSplitMode? SplitMode { get; set; }

    /// <summary>Names of the devices that may compute it, as <c>playground llama info</c> lists them; by default all.</summary>
    public List<string> Devices { get; set; } = [];

    /// <summary>Whether attention is computed in one piece; by default as it was measured to be fastest for models of that size.</summary>
    public bool? FlashAttention { get; set; }

    /// <summary>Type in which keys are kept, for instance <c>F16</c> or <c>Q8_0</c>.</summary>
    public string? TypeK { get; set; }

    /// <summary>The same of values.</summary>
    public string? TypeV { get; set; }

    /// <summary>CPU threads; by default chosen by the model's size, and fewer while other models compute.</summary>
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
        if (GpuLayerCount is < -1 or > 10_000)
            yield return $"{key}:GpuLayerCount is {GpuLayerCount}; it must be -1 for all layers or between 0 and 10000.";
        if (MainGpu is < 0 or > 63)
            yield return $"{key}:MainGpu is {MainGpu}; it must be between 0 and 63.";
        foreach (var (name, type) in new[] { (nameof(TypeK), TypeK), (nameof(TypeV), TypeV) })
            if (type is not null && CacheType.Find(type) is null)
                yield return $"{key}:{name} is {type}; it must be one of {string.Join(", ", CacheType.Names)}.";
        if (FlashAttention is false && TypeV is not null && CacheType.Find(TypeV) is { } values && CacheType.IsQuantised(values))
            yield return $"{key}:TypeV is {TypeV}, which only flash attention can read; leave FlashAttention out or set it to true.";
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
