namespace Playground.Models;

/// <summary>What the file of a local model says about itself.</summary>
public sealed record LocalModelFacts
{
    /// <summary>File name without its folder.</summary>
    public required string FileName { get; init; }

    public long FileBytes { get; init; }

    public string? Architecture { get; init; }

    public long? Parameters { get; init; }

    /// <summary>For instance <c>F16</c>, <c>Q8_0</c>, <c>Q4_0</c>.</summary>
    public string? Quantisation { get; init; }

    /// <summary>File bits divided by parameters.</summary>
    public double? BitsPerWeight { get; init; }

    /// <summary>Memory in bytes that it takes when loaded, estimated from the file: weights, and keys and values of every token in every slot.</summary>
    public long? MemoryBytes { get; init; }

    /// <summary>Variants of one model (quantised, adapted) carry the same family name.</summary>
    public string? Family { get; init; }

    /// <summary>File names of the LoRA adapters applied to it.</summary>
    public IReadOnlyList<string> Adapters { get; init; } = [];

    /// <summary>The devices that run it, once loaded; for instance <c>CPU (AVX-512), 1 thread</c>.</summary>
    public string? Device { get; init; }

    public bool IsLoaded { get; init; }
}
