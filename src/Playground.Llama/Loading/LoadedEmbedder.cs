using Playground.Llama.Inference;

namespace Playground.Llama.Loading;

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
