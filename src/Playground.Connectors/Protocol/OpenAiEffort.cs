using Microsoft.Extensions.AI;
using Playground.Comparisons;

namespace Playground.Connectors.Protocol;

/// <summary>How much a model shall think, in OpenAI's words.</summary>
static class OpenAiEffort
{
    public const string Parameter = "reasoning_effort";

    /// <summary><c>none</c>, <c>low</c>, <c>medium</c> or <c>high</c>; <c>null</c> leaves it to the model. There is no plain "on" there: it is sent as medium, and told.</summary>
    public static string? Of(ChatOptions? options, List<Adaptation> adaptations)
    {
        if (SamplingOptions.ThinkingOf(options) is not { } level) return null;
        if (level == ThinkingLevel.On) adaptations.Add(new(SamplingOptions.ThinkingKey, "sent as medium", "The format knows none, low, medium and high only."));
        return level switch { ThinkingLevel.Off => "none", ThinkingLevel.Low => "low", ThinkingLevel.High => "high", _ => "medium" };
    }
}
