namespace Playground.Llama.Configuration;

/// <summary>A LoRA adapter of a local model.</summary>
public sealed class LlamaAdapterOptions
{
    /// <summary>The GGUF file; relative to the content root.</summary>
    public string Path { get; set; } = "";

    /// <summary>How strongly it is applied; 1 as it was trained.</summary>
    public double Scale { get; set; } = 1;
}
