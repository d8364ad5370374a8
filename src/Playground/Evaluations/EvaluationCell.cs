using Playground.Evaluations.Checks;

namespace Playground.Evaluations;

/// <summary>One answer of an evaluation: a row, a repetition and a model.</summary>
public sealed record EvaluationCell(CellPlace Place, CellState State)
{
    /// <summary>Passed all checks that count; <c>null</c> without any, or before the answer.</summary>
    public bool? Passed { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double? Score { get; init; }

    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    /// <summary>The comparison that holds the answer; <c>null</c> before there is one.</summary>
    public string? ComparisonId { get; init; }

    public string? AnswerId { get; init; }

    /// <summary>The start of the answer.</summary>
    public string? Text { get; init; }

    /// <summary>Why there is no answer, in English.</summary>
    public string? Error { get; init; }

    /// <summary>How often the model was asked.</summary>
    public int Requests { get; init; }

    public double? Milliseconds { get; init; }

    public long? InputTokens { get; init; }

    public long? OutputTokens { get; init; }

    /// <summary>What hosts charged for it, in US dollars, failed attempts included where that is known; <c>null</c> when it isn't.</summary>
    public double? Cost { get; init; }
}
