namespace Playground.Llama.Files;

/// <summary>The ways in which llama.cpp stores weights, under the names that its tools use.</summary>
static class Quantisation
{
    /// <summary>llama_ftype of llama.cpp v0.5.0.</summary>
    static readonly Dictionary<string, int> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["F32"] = 0,
        ["F16"] = 1,
        ["BF16"] = 32,
        ["Q8_0"] = 7,
        ["Q6_K"] = 18,
        ["Q5_K_M"] = 17,
        ["Q5_K_S"] = 16,
        ["Q5_1"] = 9,
        ["Q5_0"] = 8,
        ["Q4_K_M"] = 15,
        ["Q4_K_S"] = 14,
        ["Q4_1"] = 3,
        ["Q4_0"] = 2,
        ["Q3_K_L"] = 13,
        ["Q3_K_M"] = 12,
        ["Q3_K_S"] = 11,
        ["Q2_K"] = 10,
        ["Q2_K_S"] = 21,
        ["IQ4_NL"] = 25,
        ["IQ4_XS"] = 30,
        ["IQ3_M"] = 27,
        ["IQ3_S"] = 26,
        ["IQ3_XS"] = 22,
        ["IQ3_XXS"] = 23,
        ["IQ2_M"] = 29,
        ["IQ2_S"] = 28,
        ["IQ2_XS"] = 20,
        ["IQ2_XXS"] = 19,
        ["IQ1_M"] = 31,
        ["IQ1_S"] = 24,
        ["TQ1_0"] = 36,
        ["TQ2_0"] = 37,
        ["MXFP4_MOE"] = 38,
    };

    /// <summary>All names, the most exact first.</summary>
    public static IReadOnlyCollection<string> Names => Numbers.Keys;

    public static int? Number(string name) => Numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>What the file says of itself, else the type that most of its bytes are in.</summary>
    public static string? Of(GgufHeader header)
    {
        var number = header.Number("general.file_type");
        return Numbers.FirstOrDefault(known => known.Value == number).Key
            ?? header.Tensors.GroupBy(tensor => tensor.Type.Name).MaxBy(group => group.Sum(tensor => tensor.Bytes))?.Key;
    }
}
