using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>How a context keeps keys and values, and how it attends to them; what is <c>null</c> is chosen by the model's size.</summary>
/// <param name="FlashAttention">Whether attention is computed in one piece.</param>
readonly record struct ContextNumbers(bool? FlashAttention = null, GGMLType? TypeK = null, GGMLType? TypeV = null);
