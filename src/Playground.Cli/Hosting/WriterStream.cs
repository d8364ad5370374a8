using System.Text;

namespace Playground.Cli.Hosting;

/// <summary>UTF-8 that is written as it comes to where a command's output goes.</summary>
/// <param name="isJson">Whether what a terminal would obey can be said by an escape of JSON, and thereby the same.</param>
sealed class WriterStream(TextWriter output, bool isJson) : Stream
{
    readonly Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();
    bool returned;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var characters = new char[decoder.GetCharCount(buffer, flush: false)];
        decoder.GetChars(buffer, characters, flush: false);
        var text = (returned ? "\r" : "") + new string(characters);
        // Half a line break alone would be shown.
        returned = text.EndsWith('\r');
        text = returned ? text[..^1] : text;
        output.Write(isJson ? TerminalText.Json(text) : text);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (returned)
            output.Write('\r');
        returned = false;
        base.Dispose(disposing);
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
