using System.Buffers;
using System.Text;
using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Settings;

namespace Playground.Connectors.Protocol;

/// <summary>Reads one response's body into an answer, as fast as it comes and no more than is allowed.</summary>
sealed class AnswerStream(Stream body, string? contentType, AnswerMapper mapper, EndpointLimits limits) : IDisposable
{
    const int HeadBytes = 400;
    readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    readonly ArrayBufferWriter<byte> _head = new(HeadBytes);
    IFramer? _framer;
    long _received;

    public WireAnswer Answer => mapper.Answer;

    /// <summary>Reads what has arrived, or waits for more.</summary>
    /// <returns>False when the stream has ended or nothing more of it is wanted.</returns>
    /// <exception cref="WireLimitException">The host sent more than it may.</exception>
    /// <exception cref="NotAnApiException">The body isn't of the kind that was asked for.</exception>
    /// <exception cref="JsonException">An event can't be read.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (Answer.Finished) return Ended();
        var count = await body.ReadAsync(_buffer, cancellationToken);
        if (count == 0) return Ended();
        WireLimitException.Check(_received += count, limits.BodyBytes);
        Take(_buffer.AsSpan(0, count));
        return !Answer.Finished || Ended();
    }

    /// <summary>How the body begins, for a message about it.</summary>
    public string Head => Encoding.UTF8.GetString(_head.WrittenSpan);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    void Take(ReadOnlySpan<byte> bytes)
    {
        if (_head.WrittenCount < HeadBytes) _head.Write(bytes[..Math.Min(bytes.Length, HeadBytes - _head.WrittenCount)]);
        if (_framer is null)
        {
            bytes = bytes.TrimStart(" \t\r\n"u8);
            if (bytes.IsEmpty) return;
            _framer = Choose(bytes);
        }
        _framer.Feed(bytes, mapper);
    }

    /// <summary>The first character tells more than the content type, which servers and the proxies before them often get wrong.</summary>
    IFramer Choose(ReadOnlySpan<byte> bytes)
    {
        // 0x1F begins what was packed with gzip and not said to be.
        if (bytes[0] is (byte)'<' or 0x1F || IsPage) throw new NotAnApiException();
        if (bytes[0] is (byte)'{' or (byte)'[' || (bytes[0] == 0xEF && IsJson)) return new JsonFramer(limits.LineBytes);
        // A field of an event stream, a comment, or the byte order mark before one.
        if (bytes[0] is (byte)'d' or (byte)'e' or (byte)'i' or (byte)'r' or (byte)':' or 0xEF || IsEventStream)
        {
            Answer.IsStreamed = true;
            return new SseFramer(limits.LineBytes);
        }
        throw new NotAnApiException();
    }

    /// <summary>Half an event at the end is not an error of its own: the stream was cut, and the missing ending says so.</summary>
    bool Ended()
    {
        try { _framer?.End(mapper); }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) { }
        mapper.End();
        if (!mapper.HasRead && (_received == 0 || !IsEventStream)) throw new NotAnApiException();
        return false;
    }

    bool IsPage => contentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;

    bool IsJson => contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    bool IsEventStream => contentType?.Contains("event-stream", StringComparison.OrdinalIgnoreCase) == true;
}
