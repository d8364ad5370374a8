using Playground.Comparisons;
using Playground.PromptSets;

namespace Playground.Evaluations;

/// <summary>An evaluation to be run.</summary>
public sealed record EvaluationRequest
{
    /// <summary>A stored version of a set.</summary>
    public required PromptSet Set { get; init; }

    public required IReadOnlyList<string> ModelIds { get; init; }

    /// <summary>The set's name where it is <c>null</c>.</summary>
    public string? Name { get; init; }

    public int Repetitions { get; init; } = 1;

    public SamplingOptions Sampling { get; init; } = new();

    public EvaluationLimits Limits { get; init; } = new();
}
