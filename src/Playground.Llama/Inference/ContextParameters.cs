using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>llama.cpp's parameters of a context. What decides about speed or memory is said here and not left to the library, whose defaults change.</summary>
static class ContextParameters
{
    /// <summary>Tokens in one step, at least; fewer slots than this share it when they read prompts.</summary>
    public const int LeastBatch = 512;

    /// <summary>
    /// Up to this many bytes of weights a model counts as small. In small models attention takes most of the time, and the short rows of their keys are what the
    /// CPU's plain kernels for 32-bit numbers are best at: measured with heads of 8 numbers, twice as fast for one sequence and three times for eight as flash
    /// attention over 16-bit numbers. They also compute on one thread: further ones spend longer waiting for each other than they save.
    /// </summary>
    public const long SmallBytes = 24L << 20;

    public static LLamaContextParams For(ContextShape shape, long weightBytes)
    {
        var parameters = shape.Pooling is { } pooling ? Embedding(shape, pooling) : Writing(shape);
        if (shape.Pooling is null && weightBytes < SmallBytes)
            Lighten(ref parameters);
        return Choose(parameters, shape.Numbers);
    }

    /// <summary>Each sequence has a memory of its own, which eight sequences read up to 1.4 times as fast as one that all share.</summary>
    static LLamaContextParams Writing(ContextShape shape)
    {
        var parameters = Common(shape);
        parameters.n_ctx = (uint)(shape.Size * shape.Slots);
        parameters.n_batch = parameters.n_ubatch = (uint)Math.Max(LeastBatch, shape.Slots);
        // Logits are wanted for one token of each sequence only.
        parameters.n_outputs_max = (uint)shape.Slots;
        parameters.kv_unified = false;
        return parameters;
    }

    /// <summary>
    /// A step is computed in one piece: a text's vector is pooled within a piece, and a model that looks at later tokens too can't be cut (llama.cpp asserts
    /// n_ubatch >= n_tokens). One memory for all sequences keeps the step from being split by their lengths. The step is a multiple of the sequences, or the
    /// graph that llama.cpp tries out has more tokens than outputs, and pooling asserts.
    /// </summary>
    static LLamaContextParams Embedding(ContextShape shape, Pooling pooling)
    {
        var parameters = Common(shape);
        parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = parameters.n_outputs_max = (uint)((shape.Size + shape.Slots - 1) / shape.Slots * shape.Slots);
        parameters.embeddings = true;
        parameters.llama_pooling_type = (LLamaPoolingType)pooling;
        parameters.kv_unified = true;
        return parameters;
    }

    static LLamaContextParams Common(ContextShape shape)
    {
        var parameters = LLamaContextParams.Default();
        parameters.n_seq_max = (uint)shape.Slots;
        parameters.n_threads = parameters.n_threads_batch = shape.Threads;
        // Measured with heads of 64 numbers: flash attention over 16 bits takes 10 to 20% less processor time than plain attention over 16 or 32, and than 8 bits
        // with prompts; over 32 bits it takes three times as much. "Auto" is flash attention on every device that has it.
        parameters.type_k = parameters.type_v = GGMLType.GGML_TYPE_F16;
        parameters.llama_flash_attn_type = LLamaFlashAttentionType.LLAMA_FLASH_ATTENTION_TYPE_AUTO;
        parameters.swa_full = false;
        parameters.no_perf = true;
        return parameters;
    }

    /// <summary>What somebody chose goes before what is measured.</summary>
    static LLamaContextParams Choose(LLamaContextParams parameters, ContextNumbers numbers)
    {
        parameters.type_k = numbers.TypeK ?? parameters.type_k;
        parameters.type_v = numbers.TypeV ?? parameters.type_v;
        if ((numbers.FlashAttention ?? (numbers.TypeV is { } type && CacheType.IsQuantised(type) ? true : null)) is { } flash)
            parameters.llama_flash_attn_type = flash ? LLamaFlashAttentionType.LLAMA_FLASH_ATTENTION_TYPE_ENABLED : LLamaFlashAttentionType.LLAMA_FLASH_ATTENTION_TYPE_DISABLED;
        return parameters;
    }

    static void Lighten(ref LLamaContextParams parameters)
    {
        const uint promptPiece = 64; // Without flash attention a long prompt is read a third faster in pieces that stay in the cache.
        parameters.n_ubatch = Math.Max(promptPiece, parameters.n_seq_max);
        parameters.llama_flash_attn_type = LLamaFlashAttentionType.LLAMA_FLASH_ATTENTION_TYPE_DISABLED;
        parameters.type_k = parameters.type_v = GGMLType.GGML_TYPE_F32;
    }
}
