using Playground.Comparisons.Contents;
using Playground.Faults;
using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;

namespace Playground.Comparisons;

/// <summary>One model's answer to one turn of a comparison: everything about it that is kept.</summary>
public sealed record Answer
{
    public required string Id { get; init; }

    public required string ComparisonId { get; init; }

    /// <summary>The turn it answers, from 0.</summary>
    public required int Turn { get; init; }

    /// <summary>The column it stands in, from 0; see <see cref="Lane"/>.</summary>
    public required int Lane { get; init; }

    /// <summary>Which of several runs of the same prompt, from 0. Each repetition has its own history over the turns.</summary>
    public int Repetition { get; init; }

    /// <summary>Which try, from 0: retrying or regenerating adds an answer and keeps the earlier one.</summary>
    public int Attempt { get; init; }

    /// <summary>The model's card as it was when the answer was asked for.</summary>
    public required ModelCard Model { get; init; }

    /// <summary>The parameters asked for; what the provider didn't accept stands in <see cref="Adaptations"/>.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    public AnswerState State { get; init; }

    public ContentList Contents { get; init; } = ContentList.Empty;

    /// <summary>The words of it.</summary>
    public string Text => Contents.Text;

    public string Reasoning { get; init; } = "";

    /// <summary>Tools that the model asked for: shown, never run.</summary>
    public IReadOnlyList<ToolCall> ToolCalls { get; init; } = [];

    /// <summary>The ending in the provider's own word.</summary>
    public string? RawFinishReason { get; init; }

    /// <summary>What went wrong, for <see cref="AnswerState.Failed"/> and <see cref="AnswerState.Interrupted"/>; a hint for <see cref="AnswerState.Truncated"/>.</summary>
    public AnswerFailure? Failure { get; init; }

    public TokenUsage Usage { get; init; } = TokenUsage.Unknown;

    public AnswerTimings Timings { get; init; } = new();

    /// <summary>The price it was priced with; history keeps it when prices change.</summary>
    public ModelPrice? Price { get; init; }

    public AnswerCost? Cost { get; init; }

    public Provenance Provenance { get; init; } = new();

    /// <summary>The provider's id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The model's name as the provider returned it.</summary>
    public string? ReturnedModel { get; init; }

    public string? ServiceTier { get; init; }

    /// <summary>How often the request was sent again before the first token.</summary>
    public int Retries { get; init; }

    public IReadOnlyList<Adaptation> Adaptations { get; init; } = [];

    /// <summary>Rate-limit headers as the provider sent them.</summary>
    public IReadOnlyDictionary<string, string> RateLimits { get; init; } = new Dictionary<string, string>();
}
