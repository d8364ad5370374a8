using Playground.Comparisons;

namespace Playground.Storage.Schema;

// Columns stand in the order of these properties: what lists need comes first, since SQLite reads a row only as far as it must.

/// <summary>An answer. Records of the rules are kept as JSON, so that they may gain members without a migration.</summary>
sealed class AnswerRow
{
    public long Key { get; set; }
    public required string Id { get; set; }
    public long ComparisonKey { get; set; }
    public int Turn { get; set; }
    public int Lane { get; set; }
    public int Repetition { get; set; }
    public int Attempt { get; set; }
    public AnswerState State { get; set; }

    /// <summary>The process that writes it; see <see cref="Playground.Storage.Recovery.IProcessLease"/>.</summary>
    public required string Writer { get; set; }
    public required string ModelId { get; set; }
    public string? RawFinishReason { get; set; }
    public string? RequestId { get; set; }
    public string? ReturnedModel { get; set; }
    public string? ServiceTier { get; set; }
    public int Retries { get; set; }
    public required string Usage { get; set; }
    public required string Timings { get; set; }
    public string? Cost { get; set; }
    public string? Failure { get; set; }
    public string? Price { get; set; }
    public required string Provenance { get; set; }
    public required string Sampling { get; set; }
    public required string Model { get; set; }
    public required string ToolCalls { get; set; }
    public required string Adaptations { get; set; }
    public required string RateLimits { get; set; }
    public required string Text { get; set; }
    public required string Reasoning { get; set; }
    public string? Contents { get; set; }
}
