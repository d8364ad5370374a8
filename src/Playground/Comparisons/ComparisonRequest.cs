using Playground.Comparisons.Contents;

namespace Playground.Comparisons;

/// <summary>A comparison to be run.</summary>
public sealed record ComparisonRequest
{
    public required ContentList Prompt { get; init; }

    public string? System { get; init; }

    /// <summary>1 to <see cref="ComparisonLimits.Models"/> models; the same model may stand in several lanes.</summary>
    public required IReadOnlyList<LaneRequest> Lanes { get; init; }

    /// <summary>Shared by all lanes.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    /// <summary>1 to <see cref="ComparisonLimits.Repetitions"/>.</summary>
    public int Repetitions { get; init; } = 1;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>
    /// Answers of this machine are written one after another, so that their times are the models' own; <c>null</c> does so where something is
    /// measured, which is when there are repetitions. Hosted models have machines of their own and are never held back.
    /// </summary>
    public bool? FairTiming { get; init; }

    /// <summary>With fair timing, asks each model of this machine one word before its first answer.</summary>
    public bool WarmUp { get; init; }

    public bool IsFairlyTimed => FairTiming ?? Repetitions > 1;
}
