using Playground.Llama.Engine;
using Playground.Llama.Files;

namespace Playground.Llama.Shelf;

/// <summary>How a model is going to run.</summary>
/// <param name="MeasuresThreads">Whether the number of threads is to be found by measuring, up to the one in <paramref name="Context"/>.</param>
sealed record ModelPlan(ContextShape Context, bool MeasuresThreads);

/// <summary>Chooses context size, slots and threads of a model from what its header says, and estimates the memory that takes.</summary>
static class ModelShape
{
    const int LargestDefaultContext = 4096;
    const int MostDefaultSlots = 8;

    /// <summary>The memory that several slots may take by default, before there are fewer of them.</summary>
    const long DefaultSlotMemory = 1L << 30;

    /// <summary>
    /// Below this one thread is taken without measuring: threads spend longer waiting for each other at the end of each of the graph's operations
    /// than they save, and measuring would take longer than loading.
    /// </summary>
    public const long OneThreadBytes = 24L << 20;

    public static bool IsSmall(GgufHeader header) => header.TensorBytes < OneThreadBytes;

    public static ModelPlan Choose(LocalModel model, GgufHeader header)
    {
        var trained = header.Of("context_length") ?? LargestDefaultContext;
        var size = model.ContextSize ?? (int)Math.Clamp(trained, 16, LargestDefaultContext);
        var slots = model.Slots ?? (int)Math.Clamp(DefaultSlotMemory / Math.Max(1, MemoryPerToken(header) * size), 1, MostDefaultSlots);
        var threads = model.Threads ?? (IsSmall(header) ? 1 : Environment.ProcessorCount);
        return new(new(size, slots, threads), model.Threads is null && threads > 1);
    }

    /// <summary>Bytes for the weights and for the context.</summary>
    public static long Memory(GgufHeader header, ContextShape shape) => header.TensorBytes + ContextMemory(header, shape);

    /// <summary>Bytes for keys and values of every token in every slot, and for what a step computes: its widest layer and the logits.</summary>
    public static long ContextMemory(GgufHeader header, ContextShape shape)
    {
        var step = Math.Max(LlamaContext.LeastBatch, shape.Slots) * (4 * Bounded(header.Of("embedding_length"), 1) + 2 * Bounded(header.Of("feed_forward_length"), 1)) * sizeof(float);
        var logits = (double)shape.Slots * Math.Min(header.List("tokenizer.ggml.tokens")?.Count ?? 0, int.MaxValue) * sizeof(float);
        return (long)Math.Min(MemoryPerToken(header) * (double)shape.Size * shape.Slots + step + logits, long.MaxValue / 4);
    }

    /// <summary>Keys and values of a token, in 16-bit numbers: 2 × layers × heads × width of a head × 2 bytes.</summary>
    static long MemoryPerToken(GgufHeader header)
    {
        var layers = Bounded(header.Of("block_count"), 1);
        var heads = Bounded(header.Of("attention.head_count"), 1);
        var valueHeads = Bounded(header.Of("attention.head_count_kv"), heads);
        var headWidth = Bounded(header.Of("attention.key_length"), Bounded(header.Of("embedding_length"), 1) / Math.Max(1, heads));
        return 2 * layers * valueHeads * headWidth * 2;
    }

    static long Bounded(long? value, long otherwise) => Math.Clamp(value ?? otherwise, 1, 1 << 20);
}
