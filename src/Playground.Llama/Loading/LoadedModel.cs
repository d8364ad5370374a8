using Playground.Llama.Inference;
using Playground.Llama.Templates;

namespace Playground.Llama.Loading;

/// <summary>A model that answers: its weights (perhaps shared), its adapters, its context and the scheduler that runs it.</summary>
sealed class LoadedModel(SharedWeights weights, IReadOnlyList<AppliedAdapter> adapters, LlamaContext context, LlamaScheduler scheduler) : Loaded
{
    public LlamaWeights Weights => weights.Weights;

    public LlamaContext Context => context;

    public LlamaScheduler Scheduler => scheduler;

    /// <summary>SHA-256 of the model's file.</summary>
    public required string FileHash { get; init; }

    /// <summary>How its conversations are written down.</summary>
    public required ModelTemplates Templates { get; init; }

    /// <summary>The clock that its templates are told.</summary>
    public required TimeProvider Time { get; init; }

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
