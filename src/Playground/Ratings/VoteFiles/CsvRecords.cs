namespace Playground.Ratings.VoteFiles;

/// <summary>
/// Cuts a stream into records of CSV (RFC 4180), one after the other: a quoted field may hold line breaks. Where a quote isn't closed, the line on
/// which it opens is a record of its own, to be refused, so that one bad line doesn't swallow those behind it. Blank lines are passed over.
/// </summary>
/// <param name="head">What was already read from the stream.</param>
sealed class CsvRecords(Stream stream, ReadOnlyMemory<byte> head = default)
{
    const byte Comma = (byte)',';
    const byte Quote = (byte)'"';
    const byte NewLine = (byte)'\n';

    /// <summary>A quote that isn't closed within so many bytes counts as never closed.</summary>
    const int LongestQuoted = 1 << 24;

    byte[] buffer = head.ToArray();
    int start;
    int filled = head.Length;
    int length;
    long lines;
    bool ended;

    /// <summary>The line on which the current record begins, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The current record without the end of its last line.</summary>
    public ReadOnlySpan<byte> Text => buffer.AsSpan(start, length).TrimEnd("\r\n"u8);

    /// <returns><c>false</c> at the end of the stream.</returns>
    /// <exception cref="InvalidVoteFileException">A line is longer than 256 MiB.</exception>
    public bool Next()
    {
        do
        {
            start += length;
            Line = lines + 1;
            while ((length = Measure(buffer.AsSpan(start, filled - start))) == 0)
                if (ended)
                    return false;
                else
                    Fill();
            lines += buffer.AsSpan(start, length).Count(NewLine);
            if (Line == 1 && Text.StartsWith("\uFEFF"u8))
                (start, length) = (start + 3, length - 3);
        }
        while (!Text.ContainsAnyExcept(" \t"u8));
        return true;
    }

    /// <returns>The length of the first record with its line break; 0 when more must be read to tell.</returns>
    int Measure(ReadOnlySpan<byte> text)
    {
        var line = text.IndexOf(NewLine) + 1;
        if (line == 0 && !ended)
            return 0;
        var first = line == 0 ? text : text[..line];
        if (!first.Contains(Quote))
            return first.Length;
        var record = MeasureQuoted(text);
        return record > 0 || (record == 0 && !ended && text.Length < LongestQuoted) ? record : first.Length;
    }

    /// <returns>0 when the record doesn't end within the text, −1 when something follows a closing quote.</returns>
    int MeasureQuoted(ReadOnlySpan<byte> text)
    {
        for (var at = 0; ;)
        {
            var quoted = at < text.Length && text[at] == Quote;
            if (quoted && (at = AfterQuotes(text, at)) == 0)
                return 0;
            var end = text[at..].IndexOfAny(Comma, NewLine);
            if (quoted && text[at..(end < 0 ? text.Length : at + end)].ContainsAnyExcept((byte)'\r'))
                return -1;
            if (end < 0)
                return ended ? text.Length : 0;
            at += end + 1;
            if (text[at - 1] == NewLine)
                return at;
        }
    }

    /// <returns>The place behind the quote that closes what opens at <paramref name="at"/>; 0 when none does.</returns>
    static int AfterQuotes(ReadOnlySpan<byte> text, int at)
    {
        for (at++; ; at++)
        {
            var next = text[at..].IndexOf(Quote);
            if (next < 0)
                return 0;
            at += next + 1;
            if (at == text.Length || text[at] != Quote)
                return at;
        }
    }

    void Fill()
    {
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        (start, filled) = (0, filled - start);
        if (filled >= LineBlocks.LongestLine)
            throw LineBlocks.TooLong();
        if (filled == buffer.Length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, LineBlocks.BlockSize));
        filled += stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
        ended = filled < buffer.Length;
    }
}
