using Playground.Llama.Energy;

namespace Playground.Llama.Inference;

/// <summary>What is known when an answer has ended. Times in milliseconds.</summary>
/// <param name="QueueMs">From the request until it had a slot.</param>
/// <param name="PromptMs">From the slot until the first token.</param>
/// <param name="GenerationMs">From the first token until the end; as in llama.cpp's server, the first token's own time belongs to the prompt.</param>
/// <param name="Energy">What the counters rose by for it while it had the slot; <c>null</c> when unknown.</param>
sealed record LlamaOutcome(
    LlamaEnd End, int PromptTokens, int CachedTokens, int GeneratedTokens, double QueueMs, double PromptMs, double GenerationMs, EnergyAmount? Energy);

/// <summary>Why a request has no text yet.</summary>
/// <param name="Place">Place in the queue, from 1; 0 when it has a slot.</param>
/// <param name="PromptDone">Share of the prompt that was processed, 0 to 1.</param>
sealed record LlamaWait(int Place, double PromptDone);
