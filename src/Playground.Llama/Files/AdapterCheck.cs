using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>Checks that a file is a LoRA adapter for the kind of model it is to go with, before the native library reads it.</summary>
static class AdapterCheck
{
    const string Alpha = "adapter.lora.alpha";

    /// <exception cref="GgufException">It is not; the message says why.</exception>
    public static void Run(GgufHeader adapter, GgufHeader model)
    {
        if (!adapter.IsAdapter)
            throw new GgufException(ModelFaultKind.NotAnAdapter, $"it is no adapter: its general.type is not \"adapter\"");
        if (adapter.Text("adapter.type") != "lora")
            throw new GgufException(ModelFaultKind.UnsupportedAdapter, $"it is no LoRA adapter, and other kinds are not supported");
        if (adapter.Architecture != model.Architecture)
            throw new GgufException(ModelFaultKind.AdapterForOtherArchitecture, $"it is an adapter for another model: for the architecture {adapter.Architecture ?? "?"}, and the model is of {model.Architecture}");
        if (adapter.Metadata.TryGetValue(Alpha, out var alpha) && alpha is not float)
            throw new GgufException(ModelFaultKind.DamagedKey, $"its {Alpha} is not a number of 32 bits");
        foreach (var pair in adapter.Tensors.Where(tensor => tensor.Name.EndsWith(".lora_a", StringComparison.Ordinal)))
            CheckPair(pair, adapter, model);
    }

    static void CheckPair(GgufTensor a, GgufHeader adapter, GgufHeader model)
    {
        var name = a.Name[..^".lora_a".Length];
        if (model.Tensors.FirstOrDefault(tensor => tensor.Name == name) is not { Name: not null } weight)
            throw new GgufException(ModelFaultKind.AdapterForOtherModel, $"it is an adapter for another model: there is no \"{name}\" in this one");
        if (adapter.Tensors.FirstOrDefault(tensor => tensor.Name == $"{name}.lora_b") is not { Name: not null } b)
            throw new GgufException(ModelFaultKind.AdapterIncomplete, $"its half for \"{name}\" is missing");
        if (weight.Dimensions.Length < 2 || a.Dimensions.Length != weight.Dimensions.Length || b.Dimensions.Length != weight.Dimensions.Length || !Fits(name, a.Dimensions, b.Dimensions, weight.Dimensions))
            throw new GgufException(ModelFaultKind.AdapterForOtherModel, $"it is an adapter for another model: its \"{name}\" has other sizes than the model's");
    }

    /// <summary>The embedding is looked up, not multiplied: its halves are stored the other way round.</summary>
    static bool Fits(string name, long[] a, long[] b, long[] weight) => name == "token_embd.weight"
        ? weight[0] == b[1] && weight[1] == a[1] && a[0] == b[0]
        : weight[0] == a[0] && weight[1] == b[1] && a[1] == b[0];
}
