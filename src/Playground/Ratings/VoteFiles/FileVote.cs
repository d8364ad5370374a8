using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>A vote as a file tells it.</summary>
/// <param name="Judge"><c>null</c> where nobody knows who voted.</param>
public sealed record FileVote(string ModelA, string ModelB, VoteOutcome Outcome, string? Judge, VoteDetails Details);
