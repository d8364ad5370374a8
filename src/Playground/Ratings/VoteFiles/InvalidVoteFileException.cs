using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>A file as a whole can't be read as votes; the message says where, what was found and what was expected.</summary>
/// <param name="line">Counted from 1; <c>null</c> where no line is to blame.</param>
public sealed class InvalidVoteFileException(Fault fault, long? line = null, Exception? inner = null)
    : FaultException([line is { } number ? fault.In(new FaultLine(number)) : fault], inner);
