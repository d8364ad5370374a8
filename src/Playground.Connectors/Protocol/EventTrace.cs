using System.Text.Json;

namespace Playground.Connectors.Protocol;

/// <summary>
/// Notes, while an event is read, where its words and its counts stand, which values nobody reads, and whether it did anything else. The
/// readers that it is shown must read the event from its first byte.
/// </summary>
sealed class EventTrace
{
    /// <summary>Values beyond these count as part of the event's shape.</summary>
    const int MostPlaces = 32;

    const int MostIgnored = 8;
    readonly EventPlace[] _places = new EventPlace[MostPlaces];
    int _count;
    int _words;
    bool _hasMore;
    bool _isCounting;

    /// <summary>The bytes of the event's object of counts; empty when it has none.</summary>
    public (int Start, int End) Counts { get; private set; }

    /// <summary>The event said one piece of words, after it perhaps counts, and nothing that wasn't known.</summary>
    public bool IsOnlyWords => _words == 1 && !_hasMore;

    /// <summary>The places that were noted, in the order of the bytes.</summary>
    public ReadOnlySpan<EventPlace> Places => _places.AsSpan(0, _count);

    public void Begin()
    {
        (_count, _words, _hasMore, _isCounting) = (0, 0, false, false);
        Counts = default;
    }

    /// <summary>The event did something else than to bring words and counts.</summary>
    public void More() => _hasMore |= !_isCounting;

    /// <summary>The reader stands on words, which are not empty. Words after counts are not provided for.</summary>
    public void Words(ref Utf8JsonReader reader, PlaceKind kind)
    {
        _hasMore |= Counts.End > 0;
        if (++_words == 1) Note(new((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, kind));
    }

    /// <summary>The reader stands on the name of a member that nobody reads: steps over its value.</summary>
    public void Ignore(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (_count < MostIgnored)
        {
            if (reader.TokenType == JsonTokenType.String) Note(new((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, PlaceKind.IgnoredText));
            else if (IsWholeNumber(ref reader)) Note(new((int)reader.TokenStartIndex, reader.ValueSpan.Length, PlaceKind.IgnoredNumber));
        }
        reader.Skip();
    }

    /// <summary>The reader stands on the value that holds counts, and will be behind it when <see cref="EndCounts"/> is called.</summary>
    public void BeginCounts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return;
        _hasMore |= Counts.End > 0;
        _isCounting = true;
        Counts = ((int)reader.TokenStartIndex, 0);
    }

    public void EndCounts(ref Utf8JsonReader reader)
    {
        if (_isCounting) Counts = (Counts.Start, (int)reader.BytesConsumed);
        _isCounting = false;
    }

    /// <summary>Notes the whole numbers in the object of counts.</summary>
    public void NoteCounts(ReadOnlySpan<byte> data)
    {
        if (Counts.End == 0) return;
        var reader = new Utf8JsonReader(data[Counts.Start..Counts.End]);
        while (_count < MostPlaces && reader.Read())
            if (IsWholeNumber(ref reader)) Note(new(Counts.Start + (int)reader.TokenStartIndex, reader.ValueSpan.Length, PlaceKind.Count));
    }

    static bool IsWholeNumber(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number && EventTemplate.IsWhole(reader.ValueSpan);

    void Note(EventPlace place)
    {
        var at = _count++;
        for (; at > 0 && _places[at - 1].Start > place.Start; at--) _places[at] = _places[at - 1];
        _places[at] = place;
    }
}
