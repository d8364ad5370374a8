using Microsoft.Extensions.AI;
using Playground.Faults;
using Playground.Metrics;

namespace Playground.Comparisons;

/// <summary>
/// What a source knows about an answer beside its words, sent as content of a <see cref="ChatResponseUpdate"/> as often as it likes: a
/// field that is set replaces what was said before. Clients that know nothing of this type simply don't send it; then finish reason,
/// usage and model name are taken from the standard members.
/// </summary>
public sealed class AnswerFacts : AIContent
{
    /// <summary>How the answer ended, where the source can tell better than <see cref="ChatFinishReason"/>.</summary>
    public AnswerState? End { get; init; }

    /// <summary>What had come as text until now was reasoning.</summary>
    public bool TextWasReasoning { get; init; }

    /// <summary>The ending in the provider's own word.</summary>
    public string? RawFinishReason { get; init; }

    public string? RequestId { get; init; }

    public string? ReturnedModel { get; init; }

    public string? ServiceTier { get; init; }

    public int? Retries { get; init; }

    /// <summary>All adaptations of this answer, not only new ones.</summary>
    public IReadOnlyList<Adaptation>? Adaptations { get; init; }

    public IReadOnlyDictionary<string, string>? RateLimits { get; init; }

    /// <summary>The last report wins; reports are never summed.</summary>
    public TokenUsage? Usage { get; init; }

    public EngineTimings? Engine { get; init; }

    public Provenance? Provenance { get; init; }

    /// <summary>What the answer is waiting for before its first token.</summary>
    public WaitingFor? Waiting { get; init; }

    /// <summary>A hint that goes with an ending, for instance with a truncated answer; failures are thrown instead.</summary>
    public AnswerFailure? Hint { get; init; }
}
