using Playground.Models;

namespace Playground.Storage.Schema;

// Columns stand in the order of these properties: what lists need comes first, since SQLite reads a row only as far as it must.

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
