namespace Playground.Storage.Schema;

// Columns stand in the order of these properties: what lists need comes first, since SQLite reads a row only as far as it must.

sealed class TagRow
{
    public long ComparisonKey { get; set; }
    public int Position { get; set; }
    public required string Name { get; set; }
}
