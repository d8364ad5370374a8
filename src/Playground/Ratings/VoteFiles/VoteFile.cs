using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>A file of votes, read.</summary>
public sealed record VoteFile
{
    /// <summary>Empty when there are problems, unless bad lines were to be skipped.</summary>
    public required VoteTable Votes { get; init; }

    /// <summary>The votes as counts, where only these were asked for; then <see cref="Votes"/> is empty.</summary>
    public VoteCounts Counts { get; init; } = VoteCounts.Empty;

    /// <summary>The first problems in the order of the file, at most <see cref="MaxProblems"/>.</summary>
    public required IReadOnlyList<VoteFileProblem> Problems { get; init; }

    /// <summary>All bad lines, also those that <see cref="Problems"/> has no room for.</summary>
    public required long BadLines { get; init; }

    /// <summary>Records that are well-formed but compare nothing.</summary>
    public long WithoutVote { get; init; }

    public const int MaxProblems = 20;
}
