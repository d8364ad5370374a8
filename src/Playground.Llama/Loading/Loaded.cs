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
