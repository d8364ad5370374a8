using System.Globalization;
using Playground.Llama.Inference;

namespace Playground.Llama.Chat;

/// <summary>How a model picks its words when nobody says otherwise: as its file recommends, else as llama.cpp's own programs do.</summary>
sealed record SamplingDefaults(double Temperature, int TopK, double TopP, double MinP, double RepetitionPenalty)
{
    public static SamplingDefaults Of(LlamaWeights weights) => new(
        Read(weights, "temp") ?? 0.8,
        (int)(Read(weights, "top_k") ?? 40),
        Read(weights, "top_p") ?? 0.95,
        Read(weights, "min_p") ?? 0.05,
        Read(weights, "penalty_repeat") ?? 1);

    static double? Read(LlamaWeights weights, string name) =>
        double.TryParse(weights.Metadata($"general.sampling.{name}"), CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
