using Playground.Faults;

namespace Playground.Judging.Exchange.Reading;

/// <summary>What stands at one place of a file: votes, nothing that is one, or why it can't be taken.</summary>
/// <param name="Line">Counted from 1, the header included.</param>
/// <param name="Fault"><c>null</c> when nothing is wrong.</param>
public sealed record FileEntry(long Line, IReadOnlyList<FileVote> Votes, Fault? Fault = null)
{
    public static FileEntry Bad(long line, Fault fault) => new(line, [], fault);
}

/// <summary>A vote as a file tells it.</summary>
/// <param name="Id">The vote's own id in the file, where it has one.</param>
/// <param name="Identity">What tells it from others, whether it has an id or not.</param>
/// <param name="Data">All that the file says of it, so that it can be written again.</param>
public sealed record FileVote(string ModelA, string ModelB, VoteOutcome Outcome, string? Id, string Identity, string? Data)
{
    /// <summary><c>null</c> where nobody knows who voted.</summary>
    public string? Judge { get; init; }

    public DateTimeOffset? At { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Language { get; init; }

    public bool Blind { get; init; }

    public string? Rationale { get; init; }
}
