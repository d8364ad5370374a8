namespace Playground.Llama.Inference;

/// <summary>Something that happened to a request; exactly one member is set.</summary>
readonly record struct LlamaEvent(string? Text = null, LlamaWait? Wait = null, LlamaOutcome? Outcome = null);
