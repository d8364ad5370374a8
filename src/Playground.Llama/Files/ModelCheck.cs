using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>
/// Checks of a model's header what llama.cpp takes for granted: where it only asserts, a wrong value would end the process. Each rule names in its
/// comment what would happen otherwise (llama.cpp v0.5.0: llama-model.cpp, llama-vocab.cpp, models/llama.cpp, ggml.c).
/// </summary>
static class ModelCheck
{
    const long MostLayers = 512; // LLAMA_MAX_LAYERS
    const long MostExperts = 1024; // LLAMA_MAX_EXPERTS
    const long LargestWidth = 1 << 24;

    /// <summary>Architectures that see a whole text at once and keep no memory of it, whether or not the file says so.</summary>
    static readonly string[] Encoders =
        ["bert", "modern-bert", "nomic-bert", "nomic-bert-moe", "neo-bert", "jina-bert-v2", "jina-bert-v3", "eurobert", "gemma-embedding", "t5encoder"];

    /// <summary>Architectures that compute in two passes, or with the help of another model.</summary>
    static readonly string[] TwoPasses = ["t5", "t5encoder", "eagle3", "dflash", "gemma4-assistant"];

    static readonly string[] RopeScalings = ["none", "linear", "yarn", "longrope"];

    /// <summary>Whether a model may write.</summary>
    /// <exception cref="GgufException">It can't be used so; the message says why.</exception>
    public static void Run(GgufHeader header)
    {
        CheckKind(header);
        // Such a model needs its whole text in one step, which is asserted.
        if (header.Metadata.GetValueOrDefault($"{header.Architecture}.attention.causal") is false || Encoders.Contains(header.Architecture))
            throw new GgufException(ModelFaultKind.Embeds, $"it is a model for embeddings, which reads texts and writes none");
        CheckContents(header);
    }

    /// <summary>Whether a model, one made for it or one that writes, may make vectors of texts.</summary>
    /// <exception cref="GgufException">It can't be used so; the message says why.</exception>
    public static void RunForEmbeddings(GgufHeader header)
    {
        CheckKind(header);
        if (TwoPasses.Contains(header.Architecture))
            throw new GgufException(ModelFaultKind.NotForEmbeddings, $"models of its architecture, {header.Architecture}, can't be used for embeddings");
        // LLAMA_POOLING_TYPE_RANK; of unknown ones nobody could say what the vector is.
        if (header.Of("pooling_type") is 4)
            throw new GgufException(ModelFaultKind.Ranks, $"it is a model that ranks texts, and its vectors say nothing about their meaning");
        Allow(header, "pooling_type", 0, 3);
        // Where this is another number than the last layer's width, llama.cpp reads that many numbers all the same.
        if (IsKnown(header) && header.Of("embedding_length_out") is { } width && width != 0 && width != header.Of("embedding_length"))
            throw Wrong(header, "embedding_length_out", $"is {width}, which doesn't go with its other sizes");
        CheckContents(header);
    }

    /// <summary>Whether every value of the architecture is held against what llama.cpp only asserts.</summary>
    static bool IsKnown(GgufHeader header) => header.Architecture is "llama" or "bert";

    static void CheckKind(GgufHeader header)
    {
        if (header.IsAdapter)
            throw new GgufException(ModelFaultKind.AdapterAlone, $"it is an adapter and no model: name it under Adapters of a model");
        if (string.IsNullOrEmpty(header.Architecture))
            throw new GgufException(ModelFaultKind.MissingValue, $"it doesn't say which architecture it is of ({GgufHeader.ArchitectureKey})");
        if (header.Tensors.Count == 0)
            throw new GgufException(ModelFaultKind.NoWeights, $"it holds no weights");
    }

    static void CheckContents(GgufHeader header)
    {
        CheckSizes(header);
        CheckExperts(header);
        CheckRope(header);
        CheckWeights(header);
        VocabularyCheck.Run(header);
        if (IsKnown(header))
            CheckHeads(header);
    }

    static void CheckSizes(GgufHeader header)
    {
        Need(header, "block_count", 1, MostLayers);
        Need(header, "embedding_length", 1, LargestWidth);
        Need(header, "context_length", 1, uint.MaxValue);
        Allow(header, "nextn_predict_layers", 0, header.Of("block_count")!.Value);
        // Division by zero, and sizes that overflow.
        foreach (var key in (string[])["attention.head_count", "attention.head_count_kv", "attention.key_length", "attention.value_length", "feed_forward_length", "rope.dimension_count"])
            Allow(header, key, 0, LargestWidth);
    }

    /// <summary>GGML_ASSERTs of load_hparams.</summary>
    static void CheckExperts(GgufHeader header)
    {
        Allow(header, "expert_count", 0, MostExperts);
        var experts = header.Of("expert_count") ?? 0;
        Allow(header, "expert_used_count", experts > 0 ? 1 : 0, experts);
        Allow(header, "expert_group_count", 0, Math.Max(0, experts - 1));
        if (experts > 0 && !header.Metadata.ContainsKey($"{header.Architecture}.expert_used_count"))
            throw Missing(header, "expert_used_count");
        if (header.Of("expert_group_count") is > 1 and var groups && (experts % groups != 0 || header.Of("expert_group_used_count") is not { } used || used < 1 || used >= groups))
            throw Wrong(header, "expert_group_count", $"is {groups}, which doesn't go with {experts} experts");
    }

    /// <summary>GGML_ASSERT(rope_scaling_type_train != UNSPECIFIED); GGML_ASSERT(eps >= 0) in the norms.</summary>
    static void CheckRope(GgufHeader header)
    {
        if (header.Text($"{header.Architecture}.rope.scaling.type") is { } scaling && !RopeScalings.Contains(scaling))
            throw Wrong(header, "rope.scaling.type", "names a kind that is unknown");
        foreach (var key in (string[])["attention.layer_norm_rms_epsilon", "attention.layer_norm_epsilon"])
            if (header.Real($"{header.Architecture}.{key}") is { } epsilon && !(epsilon >= 0 && double.IsFinite(epsilon)))
                throw Wrong(header, key, "is not a number from 0 on");
    }

    /// <summary>Types that llama.cpp has no multiplication for are null pointers in its tables.</summary>
    static void CheckWeights(GgufHeader header)
    {
        var isKnown = IsKnown(header);
        foreach (var tensor in header.Tensors)
        {
            if (tensor.Type.Name is "Q8_1" or "Q8_K" or "F64" || (isKnown && tensor.Type.Name is "I8" or "I16" or "I32" or "I64"))
                throw new GgufException(ModelFaultKind.UnsupportedTensorType, $"its tensor \"{tensor.Name}\" is of the type {tensor.Type.Name}, in which weights can't be stored");
            if (isKnown && tensor.Dimensions.Length == 1 && tensor.Type.Name is not ("F32" or "F16" or "BF16"))
                throw new GgufException(ModelFaultKind.UnsupportedTensorType, $"its tensor \"{tensor.Name}\" is of the type {tensor.Type.Name}, which is for matrices only");
        }
    }

    /// <summary>
    /// models/llama.cpp: n_embd_head_k == n_embd_head_v == n_rot, in pairs; heads share their keys evenly (ggml_can_mul_mat). models/bert.cpp: heads of one
    /// width, which fill a layer.
    /// </summary>
    static void CheckHeads(GgufHeader header)
    {
        var isRotary = header.Architecture == "llama";
        // A number for each layer stands in an array and is checked by llama.cpp against the tensors; the common case is one number, and the only one of models/bert.cpp.
        if (header.Of("attention.head_count") is not { } heads)
        {
            if (!isRotary)
                throw Wrong(header, "attention.head_count", "is not one number");
            return;
        }
        var width = header.Of("embedding_length")!.Value;
        if (heads == 0)
            throw Wrong(header, "attention.head_count", "is 0");
        var head = header.Of("attention.key_length") ?? width / heads;
        var fits = isRotary ? head % 2 == 0 && (header.Of("rope.dimension_count") ?? head) == head : head * heads == width;
        if (head < 1 || !fits || (header.Of("attention.value_length") ?? width / heads) != head)
            throw Wrong(header, "attention.head_count", $"is {heads}, which doesn't go with its other sizes");
        if (!isRotary && header.List($"{header.Architecture}.attention.head_count_kv") is not null)
            throw Wrong(header, "attention.head_count_kv", "is not one number");
        if (header.Of("attention.head_count_kv") is { } shared && (shared < 1 || heads % shared != 0))
            throw Wrong(header, "attention.head_count_kv", $"is {shared}, which doesn't divide its {heads} heads");
    }

    static void Need(GgufHeader header, string key, long least, long most)
    {
        if (!header.Metadata.ContainsKey($"{header.Architecture}.{key}"))
            throw Missing(header, key);
        Allow(header, key, least, most);
    }

    /// <summary>Where the value is one number; arrays with a number for each layer pass.</summary>
    static void Allow(GgufHeader header, string key, long least, long most)
    {
        if (!header.Metadata.TryGetValue($"{header.Architecture}.{key}", out var value) || value is GgufArray)
            return;
        if (header.Of(key) is not { } number || number < least || number > most)
            throw new GgufException(ModelFaultKind.ValueOutOfRange, $"its {Full(header, key)} is {value} and must be a whole number between {least} and {most}");
    }

    static GgufException Missing(GgufHeader header, string key) => new(ModelFaultKind.MissingValue, $"its {Full(header, key)} is missing");

    static GgufException Wrong(GgufHeader header, string key, string problem) => new(ModelFaultKind.UnsuitableValue, $"its {Full(header, key)} {problem}");

    static string Full(GgufHeader header, string key) => $"{header.Architecture}.{key}";
}
