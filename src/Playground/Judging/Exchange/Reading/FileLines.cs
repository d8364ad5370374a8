namespace Playground.Judging.Exchange.Reading;

/// <summary>The lines of a file, of which never more than a block is in memory.</summary>
static class FileLines
{
    /// <returns>Number, from 1, and text of each line that isn't blank, without its end.</returns>
    public static IEnumerable<(long Number, byte[] Text)> Of(Stream stream)
    {
        var blocks = new LineBlocks(stream, default);
        var block = new LineBlock(LineBlocks.BlockSize);
        var number = 0L;
        while (blocks.Next(block))
            for (var start = block.Start; start < block.End;)
            {
                var (text, next) = Cut(block, start);
                start = next;
                number++;
                if (number == 1 && text.AsSpan().StartsWith("\uFEFF"u8))
                    text = text[3..];
                if (text.AsSpan().ContainsAnyExcept(" \t"u8))
                    yield return (number, text);
            }
    }

    static (byte[] Text, int Next) Cut(LineBlock block, int start)
    {
        var rest = block.Buffer.AsSpan(start, block.End - start);
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        return (line.TrimEnd((byte)'\r').ToArray(), start + (end < 0 ? rest.Length : end + 1));
    }
}
