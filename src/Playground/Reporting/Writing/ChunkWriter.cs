using System.Text;

namespace Playground.Reporting.Writing;

/// <summary>
/// Text that is gathered in memory and written asynchronously in chunks: a response to a browser allows no other writing. What was not flushed is
/// dropped, so that an export that failed doesn't look complete.
/// </summary>
sealed class ChunkWriter(Stream stream)
{
    const int ChunkCharacters = 32 * 1024;

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    readonly StringBuilder _text = new(ChunkCharacters * 2);

    public ChunkWriter Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Writes what was gathered once that is worth it.</summary>
    public ValueTask FlushFullAsync(CancellationToken cancellationToken) => _text.Length < ChunkCharacters ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var bytes = Utf8.GetBytes(_text.ToString());
        _text.Clear();
        await stream.WriteAsync(bytes, cancellationToken);
    }
}
