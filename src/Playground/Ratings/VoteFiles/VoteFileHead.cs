namespace Playground.Ratings.VoteFiles;

/// <summary>The first bytes of a file of votes, by which its encoding is checked and its format told.</summary>
sealed class VoteFileHead
{
    const int Size = 4096;

    readonly char? first;

    VoteFileHead(ReadOnlyMemory<byte> text)
    {
        Text = text;
        var place = text.Span.IndexOfAnyExcept(" \t\r\n"u8);
        first = place < 0 ? null : (char)text.Span[place];
    }

    /// <summary>What was read from the stream, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    public bool IsArray => first == '[';

    /// <exception cref="InvalidVoteFileException">The file is UTF-16 or UTF-32.</exception>
    public static VoteFileHead Read(Stream stream)
    {
        var buffer = new byte[Size];
        ReadOnlyMemory<byte> head = buffer.AsMemory(0, stream.ReadAtLeast(buffer, Size, throwOnEndOfStream: false));
        if (OtherEncoding(head.Span) is { } encoding)
            throw new InvalidVoteFileException(new(VoteFaultKind.OtherEncoding, $"The file is {encoding}; save it as UTF-8."));
        return new(head.Span.StartsWith("\uFEFF"u8) ? head[3..] : head);
    }

    /// <summary>The format that was asked for, or that of the first character.</summary>
    /// <exception cref="InvalidVoteFileException">The file is empty.</exception>
    public VoteFormat Format(VoteFormat? asked)
    {
        if (first is null)
            throw new InvalidVoteFileException(asked switch
            {
                null => new(VoteFaultKind.Empty, $"The file is empty; votes as CSV or LMArena JSON were expected."),
                VoteFormat.Csv => new(VoteFaultKind.EmptyCsv, $"The file is empty; CSV with the header {CsvVoteColumns.Expected} was expected."),
                _ => new(VoteFaultKind.EmptyJson, $"The file is empty; JSON objects were expected."),
            });
        return asked ?? (first is '[' or '{' ? VoteFormat.LmArena : VoteFormat.Csv);
    }

    // With a byte order mark or without: in UTF-16 the first character, which no file of votes has beyond Latin-1, has an empty half.
    static string? OtherEncoding(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [not 0, 0, 0, 0, ..] or [0, 0, 0, not 0, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..] => "UTF-16",
        _ => null,
    };
}
