namespace Playground.Judging;

/// <summary>Understands the lines of one format. Shared by the threads that parse.</summary>
interface IVoteLines
{
    /// <param name="text">Whole lines.</param>
    /// <returns>How many lines there were.</returns>
    int Parse(ReadOnlySpan<byte> text, VoteCollector into);
}
