using System.Buffers;

namespace Playground.Remote.Wire;

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
        while (!bytes.IsEmpty)
        {
            if (_skipLineFeed)
            {
                _skipLineFeed = false;
                if (bytes[0] == '\n') { bytes = bytes[1..]; continue; }
            }
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0) { Keep(bytes); return; }
            _skipLineFeed = bytes[end] == '\r';
            TakeLine(bytes[..end], reader);
            bytes = bytes[(end + 1)..];
        }
    }

    public void End(IEventReader reader)
    {
        if (_line.WrittenCount > 0) TakeLine([], reader);
        Dispatch(reader);
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

    void TakeLine(ReadOnlySpan<byte> rest, IEventReader reader)
    {
        if (_line.WrittenCount == 0) { Line(rest, reader); return; }
        Keep(rest);
        Line(_line.WrittenSpan, reader);
        _line.ResetWrittenCount();
    }

    void Keep(ReadOnlySpan<byte> bytes)
    {
        WireLimitException.Check(_line.WrittenCount + (long)bytes.Length, limit);
        _line.Write(bytes);
    }

    void Line(ReadOnlySpan<byte> line, IEventReader reader)
    {
        if (line.IsEmpty) { Dispatch(reader); return; }
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? [] : line[(colon + 1)..];
        if (value is [(byte)' ', ..]) value = value[1..];
        if (name.SequenceEqual("data"u8)) AddData(value);
        else if (name.SequenceEqual("event"u8)) { _name.ResetWrittenCount(); _name.Write(value); }
    }

    void AddData(ReadOnlySpan<byte> value)
    {
        WireLimitException.Check(_data.WrittenCount + (long)value.Length, limit);
        if (_hasData) _data.Write("\n"u8);
        _data.Write(value);
        _hasData = true;
    }

    void Dispatch(IEventReader reader)
    {
        if (_hasData) reader.Read(_name.WrittenSpan, _data.WrittenSpan);
        _data.ResetWrittenCount();
        _name.ResetWrittenCount();
        _hasData = false;
    }
}
