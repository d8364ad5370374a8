using System.Buffers;
using System.Text;

namespace Playground.Reports.Writing;

/// <summary>
/// Text that is gathered in memory and written asynchronously in chunks: a response to a browser allows no other writing. What was not flushed is
/// dropped, so that an export that failed doesn't look complete.
/// </summary>
sealed class ChunkWriter(Stream stream)
{
    const int ChunkCharacters = 32 * 1024;

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    readonly StringBuilder _text = new(ChunkCharacters * 2);
    readonly ArrayBufferWriter<byte> _bytes = new(ChunkCharacters * 2);
    readonly Encoder _encoder = Utf8.GetEncoder();

    /// <summary>What was gathered since the last chunk, to append to.</summary>
    public StringBuilder Text => _text;

    public ChunkWriter Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Writes what was gathered once that is worth it.</summary>
    public ValueTask FlushFullAsync(CancellationToken cancellationToken) => _text.Length < ChunkCharacters ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var part in _text.GetChunks())
            _encoder.Convert(part.Span, _bytes, flush: false, out _, out _);
        _text.Clear();
        await stream.WriteAsync(_bytes.WrittenMemory, cancellationToken);
        _bytes.ResetWrittenCount();
    }
}
