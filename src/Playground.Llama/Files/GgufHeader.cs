namespace Playground.Llama.Files;

/// <summary>What stands in front of a GGUF file's weights, read and checked in managed code before the native library sees the file.</summary>
sealed class GgufHeader
{
    public const string ArchitectureKey = "general.architecture";

    public required long FileBytes { get; init; }

    /// <summary>Values by key: <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="ulong"/>, <see cref="float"/> or <see cref="double"/>; for an array its <see cref="GgufArray"/>.</summary>
    public required IReadOnlyDictionary<string, object> Metadata { get; init; }

    public required IReadOnlyList<GgufTensor> Tensors { get; init; }

    public string? Architecture => Text(ArchitectureKey);

    /// <summary>Number of weights, the same as llama.cpp counts them: all elements of all tensors.</summary>
    public long Parameters => Tensors.Sum(tensor => tensor.Elements);

    /// <summary>Bytes of the weights themselves.</summary>
    public long TensorBytes => Tensors.Sum(tensor => tensor.Bytes);

    public GgufArray? List(string key) => Metadata.GetValueOrDefault(key) as GgufArray?;

    public bool IsAdapter => Text("general.type") == "adapter";

    public string? Text(string key) => Metadata.GetValueOrDefault(key) as string;

    public long? Number(string key) => Metadata.GetValueOrDefault(key) switch
    {
        long number => number,
        ulong number and <= long.MaxValue => (long)number,
        _ => null,
    };

    public double? Real(string key) => Metadata.GetValueOrDefault(key) switch
    {
        float number => number,
        double number => number,
        _ => Number(key),
    };

    /// <summary>A number that belongs to the file's architecture, for instance <c>context_length</c> for <c>llama.context_length</c>.</summary>
    public long? Of(string key) => Number($"{Architecture}.{key}");
}
