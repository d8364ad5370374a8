namespace Playground.Connectors.Protocol;

/// <summary>What an event says that is like the one before.</summary>
ref struct EventMatch
{
    /// <summary>The words, as they stand between their quotes.</summary>
    public ReadOnlySpan<byte> Words;

    public bool AreEscaped;

    public PlaceKind Kind;

    int _countsStart, _countsEnd;

    /// <summary>Where the object of counts stands: nowhere when there is none.</summary>
    public readonly Range Counts => _countsStart.._countsEnd;

    public readonly bool HasCounts => _countsEnd > 0;

    /// <summary>One of the counts was found: the object begins as far before the first, and ends as far behind the last, as in the event that was kept.</summary>
    /// <param name="counts">The object in the event that was kept.</param>
    /// <param name="place">The count there.</param>
    /// <param name="at">The count here.</param>
    /// <param name="length">Of the count here.</param>
    public void CountIn((int Start, int End) counts, EventPlace place, int at, int length)
    {
        if (_countsEnd == 0) _countsStart = at - (place.Start - counts.Start);
        _countsEnd = at + length + (counts.End - (place.Start + place.Length));
    }
}
