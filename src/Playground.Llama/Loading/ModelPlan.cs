using LLama.Native;
using Playground.Llama.Inference;

namespace Playground.Llama.Loading;

/// <summary>How a model is going to run.</summary>
/// <param name="MeasuresThreads">Whether the number of threads is to be found by measuring, up to the one in <paramref name="Context"/>.</param>
sealed record ModelPlan(ContextShape Context, bool MeasuresThreads);
