using System.Runtime.ExceptionServices;

namespace Playground.Judging;

/// <summary>
/// Reads votes cast elsewhere: CSV with the header <c>prompt_id,model_a,model_b,winner,judge</c> (of which <c>prompt_id</c> and <c>judge</c> may be
/// missing and others may be added), or LMArena's battles as JSON lines or as one JSON array. The format is told from the first character. CSV
/// is read by all processors as long as every field ends on its line, and once more by one of them when a field turns out to span lines.
/// </summary>
public static class VoteFileReader
{
    const int HeadSize = 4096;

    /// <summary>Reads to the end, parsing on as many threads as there are processors; blocks until done.</summary>
    /// <exception cref="InvalidVoteFileException">The file as a whole can't be read as votes; the message says what was expected.</exception>
    public static VoteFile Read(Stream stream, VoteFileOptions options)
    {
        var buffer = new byte[HeadSize];
        ReadOnlyMemory<byte> head = buffer.AsMemory(0, stream.ReadAtLeast(buffer, HeadSize, throwOnEndOfStream: false));
        if (head.Span.StartsWith("\uFEFF"u8))
            head = head[3..];
        var text = head.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (text < 0)
            throw new InvalidVoteFileException(new(VoteFaultKind.Empty, $"The file is empty; votes as CSV or LMArena JSON were expected."));
        return (char)head.Span[text] switch
        {
            '[' => ReadArray(new JsonArrayObjects(stream, head), options),
            '{' => ReadLines(new LineBlocks(stream, head), new LmArenaVotes(options), options),
            _ => ReadCsv(stream, head, options),
        };
    }

    static VoteFile ReadArray(JsonArrayObjects objects, VoteFileOptions options)
    {
        var battles = new LmArenaVotes(options);
        var collector = new VoteCollector();
        objects.Each((line, json) => battles.Take(line, json, collector));
        collector.EndBlock(0, 0);
        return VoteMerge.Join([collector], 0, options.SkipBad);
    }

    static VoteFile ReadCsv(Stream stream, ReadOnlyMemory<byte> head, VoteFileOptions options)
    {
        // What can't be gone back in can't be read on trust.
        if (!stream.CanSeek)
            return ReadRecords(new CsvRecords(stream, head), options);
        var start = stream.Position - head.Length;
        if (TryReadCsvLines(new LineBlocks(stream, head), options) is { } file)
            return file;
        stream.Position = start;
        return ReadRecords(new CsvRecords(stream), options);
    }

    static VoteFile ReadRecords(CsvRecords records, VoteFileOptions options)
    {
        records.Next();
        if (CsvVoteColumns.TryRead(records.Text, options.Category is not null, out var columns) is { } fault)
            throw new InvalidVoteFileException(fault, records.Line);
        var votes = new CsvVotes(columns, options);
        var collector = new VoteCollector();
        while (records.Next())
            votes.Take(records.Line, records.Text, collector);
        collector.EndBlock(0, 0);
        return VoteMerge.Join([collector], 0, options.SkipBad);
    }

    /// <returns><c>null</c> when fields may span lines.</returns>
    static VoteFile? TryReadCsvLines(LineBlocks blocks, VoteFileOptions options)
    {
        var first = new LineBlock(LineBlocks.BlockSize);
        blocks.Next(first);
        var end = first.Text.IndexOf((byte)'\n');
        var header = end < 0 ? first.Text : first.Text[..end];
        if (CsvVoteColumns.TryRead(header.TrimEnd((byte)'\r'), options.Category is not null, out var columns) is not null)
            return null;
        first.Start = end < 0 ? first.End : end + 1;
        var votes = new CsvVotes(columns, options);
        var file = ReadLines(blocks, votes, options, first);
        return votes.IsLost ? null : file;
    }

    /// <param name="first">What follows the header in the first block, where there is a header.</param>
    static VoteFile ReadLines(LineBlocks blocks, IVoteLines lines, VoteFileOptions options, LineBlock? first = null)
    {
        var headerLines = first is null ? 0 : 1;
        var collectors = new VoteCollector[Environment.ProcessorCount];
        try
        {
            Parallel.For(0, collectors.Length, worker =>
            {
                var collector = collectors[worker] = new VoteCollector();
                var block = new LineBlock(LineBlocks.BlockSize);
                if (Interlocked.Exchange(ref first, null) is { } rest)
                    collector.EndBlock(rest.Index, lines.Parse(rest.Text, collector));
                while (blocks.Next(block))
                    collector.EndBlock(block.Index, lines.Parse(block.Text, collector));
            });
        }
        catch (AggregateException exception)
        {
            // A file that can't be read on fails every thread in the same way.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
        return VoteMerge.Join(collectors, headerLines, options.SkipBad);
    }
}
