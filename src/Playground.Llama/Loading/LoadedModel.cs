using Playground.Llama.Inference;

namespace Playground.Llama.Loading;

/// <summary>What the cache keeps in memory, and who uses it.</summary>
abstract class Loaded : IDisposable
{
    /// <summary>Those who use it now. Guarded by the cache.</summary>
    public int Users { get; set; }

    /// <summary>When it was last used, as the cache counts. Guarded by the cache.</summary>
    public long LastUse { get; set; }

    /// <summary>Bytes of its own, without weights that others share.</summary>
    public required long Bytes { get; init; }

    public required string Device { get; init; }

    public required ThreadChoice Threads { get; init; }

    /// <summary>True when it failed beyond repair: the next one who wants it loads it anew.</summary>
    public abstract bool HasEnded { get; }

    /// <summary>Frees it, unless a thread was lost in it: then nothing of it may be touched.</summary>
    public abstract void Dispose();
}

/// <summary>A model that answers: its weights (perhaps shared), its adapters, its context and the scheduler that runs it.</summary>
sealed class LoadedModel(SharedWeights weights, IReadOnlyList<AppliedAdapter> adapters, LlamaContext context, LlamaScheduler scheduler) : Loaded
{
    public LlamaWeights Weights => weights.Weights;

    public LlamaContext Context => context;

    public LlamaScheduler Scheduler => scheduler;

    /// <summary>SHA-256 of the model's file.</summary>
    public required string FileHash { get; init; }

    public override bool HasEnded => scheduler.HasEnded;

    public override void Dispose()
    {
        scheduler.Dispose();
        if (scheduler.IsLost)
            return;
        context.Dispose();
        foreach (var adapter in adapters)
            adapter.Adapter.Unload();
        weights.Release();
    }
}

/// <summary>A model that makes vectors of texts; the embedder owns its context.</summary>
sealed class LoadedEmbedder(SharedWeights weights, IReadOnlyList<AppliedAdapter> adapters, LlamaEmbedder embedder) : Loaded
{
    public LlamaEmbedder Embedder => embedder;

    /// <summary>Numbers in each vector.</summary>
    public int VectorLength => weights.Weights.VectorLength;

    public override bool HasEnded => embedder.HasEnded;

    public override void Dispose()
    {
        embedder.Dispose();
        if (embedder.IsLost)
            return;
        foreach (var adapter in adapters)
            adapter.Adapter.Unload();
        weights.Release();
    }
}

/// <summary>Weights that several models (a base model and its adapted variants) use. Released by the last of them.</summary>
sealed class SharedWeights(LlamaWeights weights, Action<SharedWeights> forget)
{
    int _users;

    public LlamaWeights Weights => weights;

    public SharedWeights Use()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        forget(this);
        weights.Dispose();
    }
}
