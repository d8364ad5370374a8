using Playground.Evaluations;

namespace Playground.Storage.Schema;

// Columns stand in the order of these properties: what lists need comes first, since SQLite reads a row only as far as it must.

/// <summary>An answer of an evaluation. The numbers of <see cref="CellState"/> are stored.</summary>
sealed class CellRow
{
    public required string EvaluationId { get; set; }
    public int Row { get; set; }
    public int Repetition { get; set; }
    public int Model { get; set; }
    public CellState State { get; set; }
    public bool? Passed { get; set; }
    public double? Score { get; set; }

    /// <summary>The process that asks, see <see cref="Playground.Storage.Recovery.IProcessLease"/>, and until when nobody else does.</summary>
    public string? Owner { get; set; }
    public long? LeaseTicks { get; set; }
    public int Requests { get; set; }
    public double? Milliseconds { get; set; }
    public long? InputTokens { get; set; }
    public long? OutputTokens { get; set; }
    public double? Cost { get; set; }
    public string? ComparisonId { get; set; }
    public string? AnswerId { get; set; }
    public string? Error { get; set; }
    public string? Checks { get; set; }
    public string? Text { get; set; }
}
