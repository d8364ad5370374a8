using LLama.Native;
using Playground.Llama.Files;
using Playground.Llama.Inference;

namespace Playground.Llama.Loading;

/// <summary>Chooses context size, slots and threads of a model from what its header says, and estimates the memory that takes.</summary>
static class ModelShape
{
    const int LargestDefaultContext = 4096;
    const int MostDefaultSlots = 8;

    /// <summary>The memory that several slots may take by default, before there are fewer of them.</summary>
    const long DefaultSlotMemory = 1L << 30;

    /// <summary>Texts whose vectors are made in one step, at most.</summary>
    const int MostTexts = 64;

    /// <summary>
    /// Memory for logits up to which a model that embeds takes longer texts by default. llama.cpp computes them for every token of a step, though nobody
    /// looks at them, and keeps room for them twice.
    /// </summary>
    const long DefaultLogitMemory = 256L << 20;
    const int LeastDefaultText = 512;

    /// <summary>Whether one thread is taken without measuring, which would take longer than loading.</summary>
    public static bool IsSmall(GgufHeader header) => header.TensorBytes < ContextParameters.SmallBytes;

    public static ModelPlan Choose(LocalModel model, GgufHeader header)
    {
        var trained = header.Of("context_length") ?? LargestDefaultContext;
        var size = model.ContextSize ?? (int)Math.Clamp(trained, 16, LargestDefaultContext);
        var slots = model.Slots ?? (int)Math.Clamp(DefaultSlotMemory / Math.Max(1, MemoryPerToken(header, model.Numbers) * size), 1, MostDefaultSlots);
        var threads = Threads(model, header);
        return new(new(size, slots, threads, HasFixedThreads: model.Threads is not null, Numbers: model.Numbers), model.Threads is null && threads > 1);
    }

    /// <summary>For making vectors of texts: never more tokens than the model was trained for, since a table of positions ends there.</summary>
    public static ContextShape ChooseForEmbeddings(LocalModel model, GgufHeader header)
    {
        var byDefault = Math.Clamp(DefaultLogitMemory / (Vocabulary(header) * sizeof(float)), LeastDefaultText, LargestDefaultContext);
        var size = (int)Math.Min(header.Of("context_length") ?? LeastDefaultText, model.ContextSize ?? byDefault);
        // A running state for each text takes memory that only the model's code knows.
        var isRecurrent = header.Metadata.Keys.Any(key => key.Contains(".ssm.", StringComparison.Ordinal) || key.Contains(".wkv.", StringComparison.Ordinal));
        return new(size, isRecurrent ? 1 : Math.Min(size, MostTexts), Threads(model, header), PoolingOf(header), model.Threads is not null);
    }

    /// <summary>Bytes for the weights and for the context.</summary>
    public static long Memory(GgufHeader header, ContextShape shape) => header.TensorBytes + ContextMemory(header, shape);

    /// <summary>Bytes for keys and values of every token in every slot, and for what a step computes: its widest layer and the logits.</summary>
    public static long ContextMemory(GgufHeader header, ContextShape shape)
    {
        if (shape.Pooling is not null)
            return EmbeddingMemory(header, shape);
        var step = Math.Max(ContextParameters.LeastBatch, shape.Slots) * StepMemory(header);
        var logits = (double)shape.Slots * Vocabulary(header) * sizeof(float);
        return (long)Math.Min(MemoryPerToken(header, shape.Numbers) * shape.Size * shape.Slots + step + logits, long.MaxValue / 4);
    }

    /// <summary>The same where all texts of a step share one memory: logits of every token, twice, and which token sees which, in 32 and 16 bits.</summary>
    static long EmbeddingMemory(GgufHeader header, ContextShape shape)
    {
        var token = MemoryPerToken(header, shape.Numbers) + StepMemory(header) + 2.0 * Vocabulary(header) * sizeof(float) + (sizeof(float) + 2.0) * shape.Size;
        return (long)Math.Min(token * shape.Size, long.MaxValue / 4);
    }

    static int Threads(LocalModel model, GgufHeader header) => model.Threads ?? (IsSmall(header) ? 1 : Environment.ProcessorCount);

    /// <summary>What the file says; of one that says nothing, or that tokens are to stay apart, the mean.</summary>
    static Pooling PoolingOf(GgufHeader header) => header.Of("pooling_type") is > 0 and var pooling ? (Pooling)pooling : Pooling.Mean;

    static long Vocabulary(GgufHeader header) => (long)Math.Clamp(header.List("tokenizer.ggml.tokens")?.Count ?? 1, 1, int.MaxValue);

    /// <summary>Bytes for a token in a step's widest layer.</summary>
    static long StepMemory(GgufHeader header) => (4 * Bounded(header.Of("embedding_length"), 1) + 2 * Bounded(header.Of("feed_forward_length"), 1)) * sizeof(float);

    /// <summary>Bytes for keys and values of a token: layers × heads × width of a head × bytes of a key and a value.</summary>
    static double MemoryPerToken(GgufHeader header, ContextNumbers numbers)
    {
        var layers = Bounded(header.Of("block_count"), 1);
        var heads = Bounded(header.Of("attention.head_count"), 1);
        var valueHeads = Bounded(header.Of("attention.head_count_kv"), heads);
        var headWidth = Bounded(header.Of("attention.key_length"), Bounded(header.Of("embedding_length"), 1) / Math.Max(1, heads));
        var usual = IsSmall(header) ? GGMLType.GGML_TYPE_F32 : GGMLType.GGML_TYPE_F16;
        return layers * valueHeads * headWidth * (CacheType.BytesOf(numbers.TypeK ?? usual) + CacheType.BytesOf(numbers.TypeV ?? usual));
    }

    static long Bounded(long? value, long otherwise) => Math.Clamp(value ?? otherwise, 1, 1 << 20);
}
