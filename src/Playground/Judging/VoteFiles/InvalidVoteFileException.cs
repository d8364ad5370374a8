namespace Playground.Judging.VoteFiles;

/// <summary>A file as a whole can't be read as votes; the message says where, what was found and what was expected.</summary>
/// <param name="line">Counted from 1; <c>null</c> where no line is to blame.</param>
public sealed class InvalidVoteFileException(VoteFault fault, long? line = null, Exception? inner = null)
    : Exception(line is null ? fault.Message : FormattableString.Invariant($"Line {line}: {fault.Message}"), inner)
{
    public VoteFault Fault => fault;

    public long? Line => line;
}
