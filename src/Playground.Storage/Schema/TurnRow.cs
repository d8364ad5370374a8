namespace Playground.Storage.Schema;

// Columns stand in the order of these properties: what lists need comes first, since SQLite reads a row only as far as it must.

sealed class TurnRow
{
    public long Key { get; set; }
    public long ComparisonKey { get; set; }
    public int Index { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public required string Prompt { get; set; }

    /// <summary>See <see cref="Playground.Storage.Serialization.StoredContents"/>; so too of answers.</summary>
    public string? Contents { get; set; }
}
