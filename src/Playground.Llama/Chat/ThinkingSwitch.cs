using System.Text.Json.Nodes;
using Playground.ChatTemplates;
using Playground.Comparisons;

namespace Playground.Llama.Chat;

/// <summary>Tells a template how much its model shall think, in the variables that it reads.</summary>
static class ThinkingSwitch
{
    static readonly string[] Switches = ["enable_thinking", "thinking"];
    const string Effort = "reasoning_effort";

    /// <returns>What could not be told; <c>null</c> when all was.</returns>
    public static Adaptation? Set(ThinkingLevel? level, ChatTemplate template, JsonObject variables)
    {
        if (level is not { } wanted)
            return null;
        var isOff = wanted == ThinkingLevel.Off;
        var switches = Switches.Where(template.Reads).ToArray();
        foreach (var name in switches)
            variables[name] = !isOff;
        if (template.Reads(Effort) && wanted is ThinkingLevel.Low or ThinkingLevel.Medium or ThinkingLevel.High)
        {
            variables[Effort] = wanted.ToString().ToLowerInvariant();
            return null;
        }
        if (switches.Length == 0)
            return new(SamplingOptions.ThinkingKey, "left out", template.Reads(Effort) ? "The model's template takes low, medium and high only." : "The model's template has no switch for thinking.");
        return wanted is ThinkingLevel.On or ThinkingLevel.Off ? null : new(SamplingOptions.ThinkingKey, "sent as on", "The model's template knows on and off only.");
    }
}
