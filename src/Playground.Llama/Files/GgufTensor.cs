namespace Playground.Llama.Files;

/// <param name="Dimensions">Fastest first.</param>
/// <param name="Elements">Product of the dimensions.</param>
/// <param name="Bytes">Size in the file.</param>
readonly record struct GgufTensor(string Name, long[] Dimensions, GgufType Type, long Elements, long Bytes);
