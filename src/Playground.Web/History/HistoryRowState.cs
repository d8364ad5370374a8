using Playground.Comparisons;

namespace Playground.Web.History;

/// <summary>A row of the page: it stays where it was when its comparison is deleted, so that undo is at hand.</summary>
sealed class HistoryRowState(HistoryEntry entry)
{
    public HistoryEntry Entry { get; set; } = entry;

    public RowFate Fate { get; set; }

    /// <summary>It was deleted and came back by undo.</summary>
    public bool WasRestored { get; set; }
}
