namespace Playground.Ratings.VoteFiles;

/// <summary>Understands the records of one format, whoever asks for their votes. Shared by the threads that parse.</summary>
interface IVoteLines
{
    VoteFieldNames Fields { get; }

    /// <summary>Takes the votes of many records.</summary>
    /// <param name="text">Whole lines, each a record.</param>
    /// <returns>How many lines there were.</returns>
    int Parse(ReadOnlySpan<byte> text, VoteCollector into);

    /// <summary>Takes the votes of one record, whatever spans lines in it.</summary>
    /// <param name="line">Where it begins.</param>
    void Take(long line, ReadOnlySpan<byte> record, VoteCollector into);
}
