using Playground.Comparing;
using Playground.Models;

namespace Playground.Storage.Database;

// Columns stand in the order of these properties: what lists need comes first, since SQLite reads a row only as far as it must.

/// <summary>A comparison; see <see cref="Keys"/> for what its key says.</summary>
sealed class ComparisonRow
{
    public long Key { get; set; }
    public required string Id { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary><see cref="CreatedAt"/> in ticks of UTC, which can be compared in SQL.</summary>
    public long CreatedTicks { get; set; }

    /// <summary>Hidden since, in ticks of UTC.</summary>
    public long? DeletedTicks { get; set; }
    public string? Title { get; set; }
    public int Repetitions { get; set; }
    public required string Sampling { get; set; }
    public string? System { get; set; }
}

sealed class LaneRow
{
    public long ComparisonKey { get; set; }
    public int Index { get; set; }
    public required string ModelId { get; set; }
    public required string ModelName { get; set; }
    public ModelAccess Access { get; set; }
    public required string Model { get; set; }
    public required string Sampling { get; set; }
}

sealed class TagRow
{
    public long ComparisonKey { get; set; }
    public int Position { get; set; }
    public required string Name { get; set; }
}

sealed class TurnRow
{
    public long Key { get; set; }
    public long ComparisonKey { get; set; }
    public int Index { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public required string Prompt { get; set; }

    /// <summary>See <see cref="Playground.Storage.Comparing.StoredContents"/>; so too of answers.</summary>
    public string? Contents { get; set; }
}

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

    /// <summary>The process that writes it; see <see cref="Owners.ProcessOwner"/>.</summary>
    public required string Owner { get; set; }
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
