using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>An adapter and how strongly it is applied.</summary>
sealed record AppliedAdapter(LoraAdapter Adapter, float Scale);
