using System.Text.Json.Nodes;
using Playground.Comparisons;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.AnthropicMessages;

/// <summary>How much a model shall think, as a budget of tokens, which the limit of tokens includes.</summary>
static class AnthropicThinking
{
    /// <summary>In tokens; the format takes no smaller one.</summary>
    const int SmallestBudget = 1024;

    /// <param name="body">Has its limit of tokens. One that nobody asked for grows by the budget, so that the answer keeps its room; one that was asked for is held to.</param>
    public static void Write(JsonObject body, WireRequest request, List<Adaptation> adaptations)
    {
        if (SamplingOptions.ThinkingOf(request.Options) is not { } level) return;
        if (level == ThinkingLevel.Off)
        {
            body["thinking"] = new JsonObject { ["type"] = "disabled" };
            return;
        }
        var wanted = level switch { ThinkingLevel.Low => 2048, ThinkingLevel.High => 16_384, _ => 8192 };
        var budget = request.Options?.MaxOutputTokens is { } limit ? Math.Min(wanted, limit / 2) : wanted;
        if (budget < SmallestBudget)
        {
            adaptations.Add(new(SamplingOptions.ThinkingKey, "left out", $"The limit of tokens has no room for thoughts: they need {SmallestBudget} and as many for the answer."));
            return;
        }
        if (budget < wanted) adaptations.Add(new(SamplingOptions.ThinkingKey, $"sent as {budget} tokens", $"Half of the limit of tokens; otherwise {wanted}."));
        if (request.Options?.MaxOutputTokens is null) body["max_tokens"] = request.Endpoint.DefaultMaxTokens + budget;
        body["thinking"] = new JsonObject { ["type"] = "enabled", ["budget_tokens"] = budget };
    }
}
