using System.Buffers;
using System.Text.Json;

namespace Playground.Connectors.Framing;

/// <summary>
/// Cuts JSON objects out of a body: one per line (NDJSON), one over many lines, one after the other, or the elements of an array.
/// </summary>
/// <param name="limit">The most bytes of one object.</param>
sealed class JsonFramer(int limit) : IFramer
{
    static readonly SearchValues<byte> Between = SearchValues.Create([.. " \t\r\n,[]"u8, 0xEF, 0xBB, 0xBF]);
    readonly ArrayBufferWriter<byte> _kept = new(1024);
    int _depth;
    bool _inString;
    bool _escaped;

    public void Feed(ReadOnlySpan<byte> bytes, IEventReader reader)
    {
        while (!bytes.IsEmpty)
        {
            if (_depth == 0 && !SkipToObject(ref bytes)) return;
            var end = ObjectEnd(bytes);
            if (end < 0) { Keep(bytes); return; }
            HandOn(bytes[..end], reader);
            bytes = bytes[end..];
        }
    }

    public void End(IEventReader reader)
    {
        if (_kept.WrittenCount > 0) HandOn([], reader);
    }

    /// <summary>Brackets, commas, space and byte order marks between objects mean nothing here; anything else does not belong there.</summary>
    static bool SkipToObject(ref ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOfAnyExcept(Between);
        if (start < 0) return false;
        bytes = bytes[start..];
        return bytes[0] == '{' ? true : throw new JsonException("Something other than an object between objects.");
    }

    /// <summary>The index after the brace that closes the object, or -1 when it isn't there yet.</summary>
    int ObjectEnd(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            if (_inString) { i = StringEnd(bytes, i); continue; }
            // Between strings stand only a few bytes: a search costs more than to look at each.
            switch (bytes[i++])
            {
                case (byte)'"': _inString = true; break;
                case (byte)'{' or (byte)'[': _depth++; break;
                case (byte)'}' or (byte)']':
                    if (--_depth == 0) return i;
                    break;
            }
        }
        return -1;
    }

    /// <summary>The index after the quote that closes the string, or after all bytes when it isn't there yet.</summary>
    int StringEnd(ReadOnlySpan<byte> bytes, int from)
    {
        for (var i = from; i < bytes.Length; i++)
        {
            if (_escaped) { _escaped = false; continue; }
            var next = bytes[i..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0) break;
            i += next;
            _escaped = bytes[i] == '\\';
            _inString = _escaped;
            if (!_inString) return i + 1;
        }
        return bytes.Length;
    }

    void HandOn(ReadOnlySpan<byte> rest, IEventReader reader)
    {
        if (_kept.WrittenCount == 0) { reader.Read([], rest); return; }
        Keep(rest);
        reader.Read([], _kept.WrittenSpan);
        _kept.ResetWrittenCount();
    }

    void Keep(ReadOnlySpan<byte> bytes)
    {
        WireLimitException.Check(_kept.WrittenCount + (long)bytes.Length, limit);
        _kept.Write(bytes);
    }
}
