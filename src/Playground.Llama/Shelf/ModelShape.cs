using Playground.Llama.Engine;
using Playground.Llama.Files;

namespace Playground.Llama.Shelf;

/// <summary>Chooses context size, slots and threads of a model from what its header says, and estimates the memory that takes.</summary>
static class ModelShape
{
    const int LargestDefaultContext = 4096;
    const int MostDefaultSlots = 8;

    /// <summary>The memory that several slots may take by default, before there are fewer of them.</summary>
    const long DefaultSlotMemory = 1L << 30;

    /// <summary>
    /// Below this, threads spend longer waiting for each other at the end of each of the graph's operations than they save: on two cores, a
    /// second thread slows a 1 MB model down twentyfold and speeds up one of 100 MB.
    /// </summary>
    const long OneThreadBytes = 24L << 20;

    public static ContextShape Choose(LocalModel model, GgufHeader header)
    {
        var trained = header.Of("context_length") ?? LargestDefaultContext;
        var size = model.ContextSize ?? (int)Math.Clamp(trained, 16, LargestDefaultContext);
        var slots = model.Slots ?? (int)Math.Clamp(DefaultSlotMemory / Math.Max(1, MemoryPerToken(header) * size), 1, MostDefaultSlots);
        return new(size, slots, model.Threads ?? Threads(header));
    }

    /// <summary>Bytes for the weights and for keys and values of every token in every slot.</summary>
    public static long Memory(GgufHeader header, ContextShape shape) =>
        checked(header.TensorBytes + (long)Math.Min(MemoryPerToken(header) * (double)shape.Size * shape.Slots, long.MaxValue / 4));

    static int Threads(GgufHeader header) => header.TensorBytes < OneThreadBytes ? 1 : Environment.ProcessorCount;

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
