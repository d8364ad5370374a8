using Playground.Llama.Inference;

namespace Playground.Llama.Loading;

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
