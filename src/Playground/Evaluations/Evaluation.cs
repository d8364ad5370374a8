using Playground.Comparisons;
using Playground.Models;

namespace Playground.Evaluations;

/// <summary>A version of a set of prompts, put to models, each row so many times.</summary>
public sealed record Evaluation
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string SetId { get; init; }

    public required int SetVersion { get; init; }

    /// <summary>The set's name when the evaluation was made.</summary>
    public required string SetName { get; init; }

    /// <summary>How many rows the set has.</summary>
    public required int Rows { get; init; }

    /// <summary>In the order of the columns; a model that is added later comes last.</summary>
    public required IReadOnlyList<ModelCard> Models { get; init; }

    public int Repetitions { get; init; } = 1;

    public SamplingOptions Sampling { get; init; } = new();

    public EvaluationLimits Limits { get; init; } = new();

    public EvaluationState State { get; init; }

    /// <summary>How many answers there are to be.</summary>
    public long Cells => (long)Rows * Repetitions * Models.Count;
}
