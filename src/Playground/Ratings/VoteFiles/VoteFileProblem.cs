using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <param name="Line">Counted from 1, the header included.</param>
public sealed record VoteFileProblem(long Line, Fault Fault)
{
    /// <summary>In English, as a sentence.</summary>
    public string Message => Fault.Message;
}
