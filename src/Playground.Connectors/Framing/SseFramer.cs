using System.Buffers;

namespace Playground.Connectors.Framing;

/// <summary>
/// Cuts server-sent events out of bytes that arrive in any pieces. Source of the format: WHATWG HTML, "Server-sent events". An event
/// that the end of the stream leaves without its blank line is still handed on: hosts forget it after their last event.
/// </summary>
/// <param name="limit">The most bytes of one line or of one event's data.</param>
sealed class SseFramer(int limit) : IFramer
{
    readonly ArrayBufferWriter<byte> _line = new(1024);
    readonly ArrayBufferWriter<byte> _data = new(1024);
    readonly ArrayBufferWriter<byte> _name = new(32);
    bool _hasData;
    bool _skipLineFeed;
    int _byteOrderMark;

    public void Feed(ReadOnlySpan<byte> bytes, IEventReader reader)
    {
        bytes = WithoutByteOrderMark(bytes);
        var inPlace = ReadOnlySpan<byte>.Empty;
        while (!bytes.IsEmpty)
        {
            if (_skipLineFeed)
            {
                _skipLineFeed = false;
                if (bytes[0] == '\n') { bytes = bytes[1..]; continue; }
            }
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0) { Keep(bytes); break; }
            _skipLineFeed = bytes[end] == '\r';
            TakeLine(bytes[..end], ref inPlace, reader);
            bytes = bytes[(end + 1)..];
        }
        KeepData(ref inPlace);
    }

    public void End(IEventReader reader)
    {
        var inPlace = ReadOnlySpan<byte>.Empty;
        if (_line.WrittenCount > 0) TakeLine([], ref inPlace, reader);
        Dispatch(ref inPlace, reader);
    }

    ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        while (_byteOrderMark < mark.Length && !bytes.IsEmpty)
        {
            if (bytes[0] != mark[_byteOrderMark]) { Keep(mark[.._byteOrderMark]); _byteOrderMark = mark.Length; }
            else { bytes = bytes[1..]; _byteOrderMark++; }
        }
        return bytes;
    }

    /// <param name="inPlace">
    /// The event's data as long as they are one line that lies whole in what is being fed: most do, and needn't be copied.
    /// </param>
    void TakeLine(ReadOnlySpan<byte> rest, ref ReadOnlySpan<byte> inPlace, IEventReader reader)
    {
        if (_line.WrittenCount == 0) { Line(rest, ref inPlace, reader); return; }
        Keep(rest);
        Line(_line.WrittenSpan, ref inPlace, reader);
        KeepData(ref inPlace);
        _line.ResetWrittenCount();
    }

    void Keep(ReadOnlySpan<byte> bytes)
    {
        WireLimitException.Check(_line.WrittenCount + (long)bytes.Length, limit);
        _line.Write(bytes);
    }

    void Line(ReadOnlySpan<byte> line, ref ReadOnlySpan<byte> inPlace, IEventReader reader)
    {
        if (line.IsEmpty) { Dispatch(ref inPlace, reader); return; }
        if (line.StartsWith("data:"u8)) { AddData(Value(line[5..]), ref inPlace); return; }
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        if (name.SequenceEqual("data"u8)) AddData([], ref inPlace);
        else if (name.SequenceEqual("event"u8)) { _name.ResetWrittenCount(); _name.Write(colon < 0 ? [] : Value(line[(colon + 1)..])); }
    }

    static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> value) => value is [(byte)' ', ..] ? value[1..] : value;

    void AddData(ReadOnlySpan<byte> value, ref ReadOnlySpan<byte> inPlace)
    {
        KeepData(ref inPlace);
        WireLimitException.Check(_data.WrittenCount + (long)value.Length, limit);
        if (!_hasData) inPlace = value;
        else
        {
            _data.Write("\n"u8);
            _data.Write(value);
        }
        _hasData = true;
    }

    void KeepData(ref ReadOnlySpan<byte> inPlace)
    {
        if (inPlace.IsEmpty) return;
        _data.Write(inPlace);
        inPlace = [];
    }

    void Dispatch(ref ReadOnlySpan<byte> inPlace, IEventReader reader)
    {
        if (_hasData) reader.Read(_name.WrittenSpan, inPlace.IsEmpty ? _data.WrittenSpan : inPlace);
        inPlace = [];
        _data.ResetWrittenCount();
        _name.ResetWrittenCount();
        _hasData = false;
    }
}
