namespace Playground.Storage.Schema;

// Columns stand in the order of these properties: what lists need comes first, since SQLite reads a row only as far as it must.

/// <summary>A comparison; see <see cref="ComparisonKeys"/> for what its key says.</summary>
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

    /// <summary>The evaluation that it is a row of; <c>null</c> for what somebody asked.</summary>
    public string? EvaluationId { get; set; }
}
