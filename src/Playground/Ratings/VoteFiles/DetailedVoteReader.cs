using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>Reads votes with all that a file says of them, part by part, by the same formats and rules as <see cref="VoteFileReader"/>.</summary>
public static class DetailedVoteReader
{
    /// <summary>CSV records of a part.</summary>
    const int Records = 1000;

    /// <returns>The parts in the order of the file, of which never more than one is in memory.</returns>
    /// <exception cref="InvalidVoteFileException">The file as a whole can't be read as votes; the message says what was expected.</exception>
    public static IEnumerable<VoteFileChunk> Read(Stream stream, VoteFormat format)
    {
        var head = VoteFileHead.Read(stream);
        head.Format(format);
        return format switch
        {
            VoteFormat.Csv => ReadRecords(new CsvRecords(stream, head.Text)),
            _ when head.IsArray => ReadArray(new JsonArrayObjects(stream, head.Text), JsonVotes.Of(format, RequestedFields.All)),
            _ => ReadLines(new LineBlocks(stream, head.Text), JsonVotes.Of(format, RequestedFields.All)),
        };
    }

    static IEnumerable<VoteFileChunk> ReadRecords(CsvRecords records)
    {
        var votes = CsvVotes.Of(records, RequestedFields.All);
        var collector = new VoteCollector(votes.Fields, RequestedFields.All);
        var taken = 0;
        while (records.Next())
        {
            votes.Take(records.Line, records.Text, collector);
            if (++taken % Records == 0)
                yield return Chunk(collector.EndChunk(0, 0), 0);
        }
        yield return Chunk(collector.EndChunk(0, 0), 0);
    }

    static IEnumerable<VoteFileChunk> ReadArray(JsonArrayObjects objects, JsonVotes votes)
    {
        var collector = new VoteCollector(votes.Fields, RequestedFields.All);
        for (var more = true; more;)
        {
            more = objects.Next(votes, collector);
            yield return Chunk(collector.EndChunk(0, 0), 0);
        }
    }

    static IEnumerable<VoteFileChunk> ReadLines(LineBlocks blocks, JsonVotes votes)
    {
        var collector = new VoteCollector(votes.Fields, RequestedFields.All);
        var block = new LineBlock(LineBlocks.BlockSize);
        var before = 0L;
        while (blocks.Next(block))
        {
            var chunk = collector.EndChunk(block.Index, votes.Parse(block.Text, collector));
            yield return Chunk(chunk, before);
            before += chunk.Lines;
        }
    }

    static VoteFileChunk Chunk(ParsedVoteChunk parsed, long linesBefore) => new(
        [.. parsed.Votes.Zip(parsed.Details, (vote, details) => Named(vote, parsed.Collector.Names(vote), details))],
        [.. parsed.Problems.Select(problem => problem with { Line = problem.Line + linesBefore })], parsed.BadLines, parsed.WithoutVote);

    static FileVote Named(PackedVote vote, (string A, string B, string? Rater) names, VoteDetails details) =>
        new(names.A, names.B, vote.Outcome, names.Rater, details);
}
