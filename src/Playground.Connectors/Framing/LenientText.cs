using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Playground.Connectors.Framing;

/// <summary>
/// Turns JSON strings into text as they stream. What a strict decoder refuses is mended: the halves of a surrogate pair escaped in two
/// strings are joined, bytes of one character split over two strings too, and whatever stays broken becomes U+FFFD.
/// </summary>
sealed class LenientText
{
    readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    char[] _scratch = new char[256];
    int _length;
    char _high;
    bool _mayHoldBytes;

    /// <summary>The whole string on which the reader stands.</summary>
    public static string Decode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return Encoding.UTF8.GetString(reader.ValueSpan);
        var text = new LenientText();
        var decoded = new ArrayBufferWriter<char>();
        decoded.Write(text.Append(reader.ValueSpan, escaped: true));
        decoded.Write(text.Flush());
        return new string(decoded.WrittenSpan);
    }

    /// <summary>The text of the string on which the reader stands, so far as it is complete; valid until the next call.</summary>
    public ReadOnlySpan<char> Append(ref Utf8JsonReader reader) => Append(reader.ValueSpan, reader.ValueIsEscaped);

    public ReadOnlySpan<char> Append(ReadOnlySpan<byte> raw, bool escaped)
    {
        Begin(raw.Length);
        while (escaped && raw.IndexOf((byte)'\\') is >= 0 and var backslash)
        {
            Decode(raw[..backslash], flush: true);
            raw = raw[(backslash + Escape(raw[backslash..]))..];
        }
        Decode(raw, flush: false);
        return Whole();
    }

    /// <summary>What was held back for a second half that never came.</summary>
    public ReadOnlySpan<char> Flush()
    {
        Begin(0);
        Decode([], flush: true);
        if (_length > 0 && char.IsHighSurrogate(_scratch[_length - 1])) _scratch[_length - 1] = '\uFFFD';
        return Mended();
    }

    void Begin(int bytes)
    {
        if (_scratch.Length < bytes + 8) _scratch = new char[Math.Max(bytes + 8, _scratch.Length * 2)];
        _length = 0;
        if (_high != 0) _scratch[_length++] = _high;
        _high = '\0';
    }

    void Decode(ReadOnlySpan<byte> raw, bool flush)
    {
        if (!_mayHoldBytes && Ascii.ToUtf16(raw, _scratch.AsSpan(_length), out var characters) == OperationStatus.Done) { _length += characters; return; }
        _length += _decoder.GetChars(raw, _scratch.AsSpan(_length), flush);
        // Only a text that ends outside of ASCII can leave half a character behind.
        _mayHoldBytes = !flush && (raw.IsEmpty ? _mayHoldBytes : raw[^1] > 0x7F);
    }

    /// <returns>The number of bytes that the escape takes.</returns>
    int Escape(ReadOnlySpan<byte> raw)
    {
        if (raw[1] != 'u')
        {
            _scratch[_length++] = raw[1] switch { (byte)'n' => '\n', (byte)'t' => '\t', (byte)'r' => '\r', (byte)'b' => '\b', (byte)'f' => '\f', var other => (char)other };
            return 2;
        }
        _scratch[_length++] = (char)ushort.Parse(raw[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return 6;
    }

    ReadOnlySpan<char> Whole()
    {
        if (_length > 0 && char.IsHighSurrogate(_scratch[_length - 1])) _high = _scratch[--_length];
        return Mended();
    }

    ReadOnlySpan<char> Mended()
    {
        for (var i = 0; i < _length; i++)
        {
            var next = _scratch.AsSpan(i, _length - i).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0) break;
            i += next;
            if (char.IsHighSurrogate(_scratch[i]) && i + 1 < _length && char.IsLowSurrogate(_scratch[i + 1])) i++;
            else _scratch[i] = '\uFFFD';
        }
        return _scratch.AsSpan(0, _length);
    }
}
