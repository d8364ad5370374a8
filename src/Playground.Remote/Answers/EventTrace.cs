using System.Text.Json;
using Playground.Remote.Wire;

namespace Playground.Remote.Answers;

/// <summary>What an event may say otherwise than the one before and still do the same.</summary>
enum PlaceKind
{
    /// <summary>Words of the answer, written without an escape.</summary>
    Text,

    /// <summary>Words of the reasoning, written without an escape.</summary>
    Reasoning,

    /// <summary>A string that nobody reads.</summary>
    IgnoredText,

    /// <summary>A whole number that nobody reads.</summary>
    IgnoredNumber,
}

/// <summary>Where in an event such a value stands; a string's quotes are not part of it.</summary>
readonly record struct EventPlace(int Start, int Length, PlaceKind Kind)
{
    public bool IsWords => Kind is PlaceKind.Text or PlaceKind.Reasoning;
}

/// <summary>Notes, while an event is read, where its words stand, which values nobody reads, and whether it did anything else.</summary>
sealed class EventTrace
{
    /// <summary>Values beyond these are taken for ones that are read.</summary>
    const int MostPlaces = 8;

    readonly EventPlace[] _places = new EventPlace[MostPlaces];
    int _count;
    int _words;
    bool _hasMore;

    public void Begin()
    {
        (_count, _words, _hasMore) = (0, 0, false);
    }

    /// <summary>The event said one piece of words, and nothing that wasn't known.</summary>
    public bool IsOnlyWords => _words == 1 && !_hasMore;

    /// <summary>The places that were noted, in the order of the bytes.</summary>
    public ReadOnlySpan<EventPlace> Places => _places.AsSpan(0, _count);

    /// <summary>The event did something else than to bring words.</summary>
    public void More() => _hasMore = true;

    /// <summary>The reader stands on words, which are not empty. It must read the event from its first byte.</summary>
    public void Words(ref Utf8JsonReader reader, PlaceKind kind)
    {
        _words++;
        if (_count == MostPlaces) _hasMore = true;
        else Note(new((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, kind));
    }

    /// <summary>The reader stands on the name of a member that nobody reads: steps over its value. It must read the event from its first byte.</summary>
    public void Ignore(ref Utf8JsonReader reader)
    {
        reader.Read();
        // One place is kept free for the words, which may come later.
        if (_count < MostPlaces - 1)
        {
            if (reader.TokenType == JsonTokenType.String) Note(new((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, PlaceKind.IgnoredText));
            else if (reader.TokenType == JsonTokenType.Number && EventTemplate.IsWhole(reader.ValueSpan)) Note(new((int)reader.TokenStartIndex, reader.ValueSpan.Length, PlaceKind.IgnoredNumber));
        }
        reader.Skip();
    }

    void Note(EventPlace place)
    {
        var at = _count++;
        for (; at > 0 && _places[at - 1].Start > place.Start; at--) _places[at] = _places[at - 1];
        _places[at] = place;
    }
}
