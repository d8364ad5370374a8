using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>The types in which keys and values of a context can be kept, under their names in llama.cpp and in LLamaSharp.</summary>
static class CacheType
{
    const string Prefix = "GGML_TYPE_";

    /// <summary>Bytes that a number takes: whole, or as its part of a block of 32.</summary>
    static readonly Dictionary<GGMLType, double> Bytes = new()
    {
        [GGMLType.GGML_TYPE_F32] = 4,
        [GGMLType.GGML_TYPE_F16] = 2,
        [GGMLType.GGML_TYPE_Q8_0] = 34 / 32.0,
        [GGMLType.GGML_TYPE_Q5_1] = 24 / 32.0,
        [GGMLType.GGML_TYPE_Q5_0] = 22 / 32.0,
        [GGMLType.GGML_TYPE_Q4_1] = 20 / 32.0,
        [GGMLType.GGML_TYPE_Q4_0] = 18 / 32.0,
    };

    public static IEnumerable<string> Names => Bytes.Keys.Select(type => $"{type}"[Prefix.Length..]);

    /// <returns><c>null</c> for a name that isn't one of them.</returns>
    public static GGMLType? Find(string name)
    {
        var bare = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name : Prefix + name;
        return Enum.TryParse<GGMLType>(bare, ignoreCase: true, out var type) && Bytes.ContainsKey(type) ? type : null;
    }

    public static double BytesOf(GGMLType type) => Bytes[type];

    /// <summary>Values of these can be read by flash attention only.</summary>
    public static bool IsQuantised(GGMLType type) => type is not (GGMLType.GGML_TYPE_F32 or GGMLType.GGML_TYPE_F16);
}
