namespace Playground.Storage.Sqlite.Schema;

/// <summary>
/// Figures of ended answers, packed: what the first look at prices would otherwise have to gather from a million answers. Nothing here that the
/// answers don't say; a block may go at any time, and must go when one of its answers does.
/// </summary>
sealed class FigureBlockRow
{
    public long Id { get; set; }

    /// <summary>What the figures mean, and how they are packed.</summary>
    public int Version { get; set; }

    /// <summary>The keys of the comparisons lie between these two.</summary>
    public long FirstComparison { get; set; }

    public long LastComparison { get; set; }

    /// <summary>The models and currencies that the figures number, as JSON.</summary>
    public string Names { get; set; } = "";

    public byte[] Figures { get; set; } = [];
}
