using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Playground.Tools;

namespace Playground.Comparisons;

/// <summary>How a model picks its words. <c>null</c> leaves the choice to the model's own default.</summary>
public sealed record SamplingOptions
{
    /// <summary>0 picks the likeliest token every time.</summary>
    public double? Temperature { get; init; }

    public double? TopP { get; init; }

    public int? TopK { get; init; }

    public double? MinP { get; init; }

    /// <summary>The most tokens to write, reasoning included where the provider counts it.</summary>
    public int? MaxTokens { get; init; }

    public long? Seed { get; init; }

    public IReadOnlyList<string> Stop { get; init; } = [];

    public double? FrequencyPenalty { get; init; }

    public double? PresencePenalty { get; init; }

    public double? RepetitionPenalty { get; init; }

    /// <summary>How much a model that can think before it answers shall do so.</summary>
    public ThinkingLevel? Thinking { get; init; }

    /// <summary>The functions that the model may call; <c>null</c> for none. An answer keeps their names, its comparison also the text to look things up in.</summary>
    public ToolChoice? Tools { get; init; }

    /// <summary>These options where they are set, otherwise those of <paramref name="fallback"/>.</summary>
    public SamplingOptions Over(SamplingOptions fallback) => new()
    {
        Temperature = Temperature ?? fallback.Temperature,
        TopP = TopP ?? fallback.TopP,
        TopK = TopK ?? fallback.TopK,
        MinP = MinP ?? fallback.MinP,
        MaxTokens = MaxTokens ?? fallback.MaxTokens,
        Seed = Seed ?? fallback.Seed,
        Stop = Stop.Count > 0 ? Stop : fallback.Stop,
        FrequencyPenalty = FrequencyPenalty ?? fallback.FrequencyPenalty,
        PresencePenalty = PresencePenalty ?? fallback.PresencePenalty,
        RepetitionPenalty = RepetitionPenalty ?? fallback.RepetitionPenalty,
        Thinking = Thinking ?? fallback.Thinking,
        Tools = Tools ?? fallback.Tools,
    };

    /// <summary>The same for a connector, under the names that Semantic Kernel's own connectors read too; what isn't set isn't there.</summary>
    /// <param name="modelId">Whom they are for.</param>
    public PromptExecutionSettings ToExecutionSettings(string modelId)
    {
        var values = new Dictionary<string, object>();
        Set(values, "temperature", (float?)Temperature);
        Set(values, "top_p", (float?)TopP);
        Set(values, "top_k", TopK);
        Set(values, "max_tokens", MaxTokens);
        Set(values, "seed", Seed);
        Set(values, "stop_sequences", Stop.Count > 0 ? Stop.ToList() : null);
        Set(values, "frequency_penalty", (float?)FrequencyPenalty);
        Set(values, "presence_penalty", (float?)PresencePenalty);
        Set(values, MinPKey, MinP);
        Set(values, RepetitionPenaltyKey, RepetitionPenalty);
        Set(values, ThinkingKey, Thinking?.ToString().ToLowerInvariant());
        return new() { ServiceId = modelId, ExtensionData = values };
    }

    static void Set(Dictionary<string, object> values, string name, object? value)
    {
        if (value is not null)
            values[name] = value;
    }

    /// <summary>
    /// Name in <see cref="ChatOptions.AdditionalProperties"/> of the comparison that an answer belongs to: a source that runs models itself may compute once
    /// what the prompts of one comparison have in common, and never shares anything between comparisons. It isn't sent to anybody.
    /// </summary>
    public const string ComparisonKey = "playground.comparison";

    /// <summary>Name in <see cref="ChatOptions.AdditionalProperties"/> of a <see cref="ThinkingLevel"/> in small letters.</summary>
    public const string ThinkingKey = "thinking";

    /// <summary>What options say of thinking; <c>null</c> when they say nothing.</summary>
    public static ThinkingLevel? ThinkingOf(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(ThinkingKey, out var value) is true && Enum.TryParse<ThinkingLevel>(value?.ToString(), ignoreCase: true, out var level) ? level : null;

    public const string MinPKey = "min_p";
    public const string RepetitionPenaltyKey = "repeat_penalty";
}
