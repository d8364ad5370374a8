using System.Runtime.ExceptionServices;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// Reads votes cast elsewhere into a table: CSV with the header <c>prompt_id,model_a,model_b,winner,judge</c> (of which <c>prompt_id</c> and
/// <c>judge</c> may be missing and others may be added), LMArena's battles or Open WebUI's feedback as JSON lines or as one JSON array. CSV is
/// read by all processors as long as every field ends on its line, and once more by one of them when a field turns out to span lines.
/// <see cref="DetailedVoteReader"/> reads the same with all that a file says.
/// </summary>
public static class VoteFileReader
{
    /// <summary>Reads to the end, parsing on as many threads as there are processors; blocks until done.</summary>
    /// <exception cref="InvalidVoteFileException">The file as a whole can't be read as votes; the message says what was expected.</exception>
    public static VoteFile Read(Stream stream, VoteFileOptions options)
    {
        var head = VoteFileHead.Read(stream);
        var requested = RequestedFields.For(options);
        return head.Format(options.Format) switch
        {
            VoteFormat.Csv => ReadCsv(stream, head.Text, requested, options.SkipBad),
            var format when head.IsArray => ReadArray(new JsonArrayObjects(stream, head.Text), JsonVotes.Of(format, requested), requested, options.SkipBad),
            var format => VoteMerge.Join(ParseLines(new LineBlocks(stream, head.Text), JsonVotes.Of(format, requested), requested), 0, options.SkipBad),
        };
    }

    static VoteFile ReadArray(JsonArrayObjects objects, JsonVotes votes, RequestedFields requested, bool skipBad)
    {
        var collector = new VoteCollector(votes.Fields, requested, isWhole: true);
        while (objects.Next(votes, collector)) { }
        return VoteMerge.Join([collector.EndChunk(0, 0)], 0, skipBad);
    }

    static VoteFile ReadCsv(Stream stream, ReadOnlyMemory<byte> head, RequestedFields requested, bool skipBad)
    {
        // What can't be gone back in can't be read on trust.
        if (!stream.CanSeek)
            return ReadRecords(new CsvRecords(stream, head), requested, skipBad);
        var start = stream.Position - head.Length;
        if (TryReadCsvLines(new LineBlocks(stream, head), requested, skipBad) is { } file)
            return file;
        stream.Position = start;
        return ReadRecords(new CsvRecords(stream), requested, skipBad);
    }

    static VoteFile ReadRecords(CsvRecords records, RequestedFields requested, bool skipBad)
    {
        var votes = CsvVotes.Of(records, requested);
        var collector = new VoteCollector(votes.Fields, requested, isWhole: true);
        while (records.Next())
            votes.Take(records.Line, records.Text, collector);
        return VoteMerge.Join([collector.EndChunk(0, 0)], 0, skipBad);
    }

    /// <returns><c>null</c> when fields may span lines.</returns>
    static VoteFile? TryReadCsvLines(LineBlocks blocks, RequestedFields requested, bool skipBad)
    {
        var first = new LineBlock(LineBlocks.BlockSize);
        blocks.Next(first);
        var end = first.Text.IndexOf((byte)'\n');
        var header = end < 0 ? first.Text : first.Text[..end];
        if (CsvVoteColumns.TryRead(header.TrimEnd((byte)'\r'), requested.Category is not null, out var columns) is not null)
            return null;
        first.Start = end < 0 ? first.End : end + 1;
        var votes = new CsvVotes(columns, requested);
        var chunks = ParseLines(blocks, votes, requested, first);
        return votes.IsLost ? null : VoteMerge.Join(chunks, linesBefore: 1, skipBad);
    }

    /// <param name="first">What follows the header in the first block, where there is a header.</param>
    static IEnumerable<ParsedVoteChunk> ParseLines(LineBlocks blocks, IVoteLines lines, RequestedFields requested, LineBlock? first = null)
    {
        var parsed = new List<ParsedVoteChunk>[Environment.ProcessorCount];
        try
        {
            Parallel.For(0, parsed.Length, worker =>
            {
                var chunks = parsed[worker] = [];
                var collector = new VoteCollector(lines.Fields, requested);
                var block = new LineBlock(LineBlocks.BlockSize);
                if (Interlocked.Exchange(ref first, null) is { } rest)
                    chunks.Add(collector.EndChunk(rest.Index, lines.Parse(rest.Text, collector)));
                while (blocks.Next(block))
                    chunks.Add(collector.EndChunk(block.Index, lines.Parse(block.Text, collector)));
            });
        }
        catch (AggregateException exception)
        {
            // A file that can't be read on fails every thread in the same way.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
        return parsed.SelectMany(chunks => chunks);
    }
}
