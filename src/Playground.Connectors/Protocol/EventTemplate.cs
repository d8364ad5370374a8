using System.Buffers;

namespace Playground.Connectors.Protocol;

/// <summary>
/// The event that was parsed last, as a pattern for the next: most events of a stream repeat the one before and differ in nothing but the
/// words, in counts, and in a number, a time or padding that nobody reads. Such an event needn't be parsed again; its words and counts
/// are taken where the last ones stood. The result is exactly that of parsing it:
/// <list type="bullet">
/// <item>An event is kept only when all it did was to bring one piece of words and after it perhaps counts, and whatever else it says was
/// known already: read once more, it would bring both once more and change nothing else. <see cref="AnswerMapper"/> forgets it with the next
/// event that is parsed, so nothing else can have changed since.</item>
/// <item>The next event must have the same bytes everywhere but in the noted places, so that a parser comes to each of these in the same state.</item>
/// <item>In such a place it must have a string as JSON allows it, which a parser takes up to the quote that follows, or a whole number,
/// which ends where the bytes are the same again. Words must not be empty: empty ones are passed over.</item>
/// <item>The counts' object is read by the same method as if it were parsed.</item>
/// </list>
/// </summary>
sealed class EventTemplate
{
    /// <summary>A longer event is not kept: it is rare, and its words take most of the time.</summary>
    const int MostBytes = 4096;

    static readonly SearchValues<byte> NotPlain = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);
    static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);
    EventPlace[] _places = [];
    byte[] _bytes = [];
    int _length;
    int _count;
    (int Start, int End) _counts;

    public void Forget() => _length = 0;

    /// <param name="trace">What was noted while the event was read.</param>
    public void Keep(ReadOnlySpan<byte> data, EventTrace trace)
    {
        if (data.Length > MostBytes) return;
        trace.NoteCounts(data);
        if (_bytes.Length < data.Length) _bytes = new byte[Math.Min(MostBytes, data.Length * 2)];
        if (_places.Length < trace.Places.Length) _places = new EventPlace[trace.Places.Length];
        data.CopyTo(_bytes);
        trace.Places.CopyTo(_places);
        (_length, _count, _counts) = (data.Length, trace.Places.Length, trace.Counts);
    }

    /// <summary>True when the event is like the one that was kept.</summary>
    public bool TryMatch(ReadOnlySpan<byte> data, out EventMatch match)
    {
        match = default;
        if (_length == 0) return false;
        ReadOnlySpan<byte> kept = _bytes.AsSpan(0, _length);
        var (at, then) = (0, 0);
        foreach (var place in _places.AsSpan(0, _count))
        {
            var same = kept[at..place.Start];
            if (!data[then..].StartsWith(same)) return false;
            then += same.Length;
            var isEscaped = false;
            var length = place.IsNumber ? NumberLength(data[then..]) : TextLength(data[then..], out isEscaped);
            if (length < 0) return false;
            if (place.IsWords) match = new() { Words = data.Slice(then, length), AreEscaped = isEscaped, Kind = place.Kind };
            else if (place.Kind == PlaceKind.Count) match.CountIn(_counts, place, then, length);
            (at, then) = (place.Start + place.Length, then + length);
        }
        return !match.Words.IsEmpty && data[then..].SequenceEqual(kept[at..]);
    }

    /// <summary>A number that JSON allows, of digits only.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> number) => NumberLength(number) == number.Length;

    /// <summary>The length of a string up to its closing quote; -1 when JSON refuses it.</summary>
    static int TextLength(ReadOnlySpan<byte> data, out bool isEscaped)
    {
        isEscaped = false;
        for (var at = 0; ;)
        {
            var next = data[at..].IndexOfAny(NotPlain);
            if (next < 0) return -1;
            at += next;
            if (data[at] == '"') return at;
            var escape = EscapeLength(data[at..]);
            if (escape < 0) return -1;
            at += escape;
            isEscaped = true;
        }
    }

    static int EscapeLength(ReadOnlySpan<byte> data) => data switch
    {
        [(byte)'\\', (byte)'u', var a, var b, var c, var d, ..] => HexDigits.Contains(a) && HexDigits.Contains(b) && HexDigits.Contains(c) && HexDigits.Contains(d) ? 6 : -1,
        [(byte)'\\', (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
        _ => -1,
    };

    static int NumberLength(ReadOnlySpan<byte> data)
    {
        var length = data.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : data.Length;
        return length == 0 || (length > 1 && data[0] == '0') ? -1 : length;
    }
}
