using System.Buffers;

namespace Playground.Remote.Answers;

/// <summary>
/// The event that was read last, as a pattern for the next: most events of a stream repeat the one before and differ in nothing but the
/// words, and in a counter, a time or padding that nobody reads. Such an event needn't be parsed again; its words are taken where the
/// last ones stood. The result is exactly that of parsing it:
/// <list type="bullet">
/// <item>An event is kept only when all it did was to bring one piece of words, and whatever else it says was known already: read once
/// more, it would bring its words once more and change nothing else. <see cref="AnswerMapper"/> forgets it with the next event that is parsed,
/// so nothing can have changed since.</item>
/// <item>The next event must have the same bytes everywhere but in the noted places, so that a parser comes to each of these in the same state.</item>
/// <item>In such a place it must have a string without quote, backslash or control character, which a parser takes as it is up to the
/// quote that follows, or a whole number, which ends where the bytes are the same again. Empty words are no words, and don't match.</item>
/// </list>
/// </summary>
sealed class EventTemplate
{
    /// <summary>A longer event is not kept: parsing it costs little beside its words.</summary>
    const int MostBytes = 4096;

    static readonly SearchValues<byte> NotPlain = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);
    EventPlace[] _places = [];
    byte[] _bytes = [];
    int _length;
    int _count;

    /// <summary>What the words of the event are.</summary>
    public PlaceKind Words { get; private set; }

    public void Forget() => _length = 0;

    public void Keep(ReadOnlySpan<byte> data, ReadOnlySpan<EventPlace> places)
    {
        if (data.Length > MostBytes) return;
        if (_bytes.Length < data.Length) _bytes = new byte[Math.Min(MostBytes, data.Length * 2)];
        if (_places.Length < places.Length) _places = new EventPlace[places.Length];
        data.CopyTo(_bytes);
        places.CopyTo(_places);
        (_length, _count) = (data.Length, places.Length);
        foreach (var place in places)
            if (place.IsWords) Words = place.Kind;
    }

    /// <summary>True when the event is like the one that was kept.</summary>
    /// <param name="words">Its words, as bytes.</param>
    public bool TryMatch(ReadOnlySpan<byte> data, out ReadOnlySpan<byte> words)
    {
        words = [];
        if (_length == 0) return false;
        var kept = _bytes.AsSpan(0, _length);
        var at = 0;
        foreach (var place in _places.AsSpan(0, _count))
        {
            var same = kept[at..place.Start];
            if (!data.StartsWith(same)) return false;
            data = data[same.Length..];
            var length = place.Kind == PlaceKind.IgnoredNumber ? NumberLength(data) : TextLength(data);
            if (length < 0) return false;
            if (place.IsWords) words = data[..length];
            data = data[length..];
            at = place.Start + place.Length;
        }
        return !words.IsEmpty && data.SequenceEqual(kept[at..]);
    }

    /// <summary>A number that JSON allows, of digits only.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> number) => NumberLength(number) == number.Length;

    static int TextLength(ReadOnlySpan<byte> data) => data.IndexOfAny(NotPlain) is >= 0 and var end && data[end] == '"' ? end : -1;

    static int NumberLength(ReadOnlySpan<byte> data)
    {
        var length = data.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : data.Length;
        return length == 0 || (length > 1 && data[0] == '0') ? -1 : length;
    }
}
