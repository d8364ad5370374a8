using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>The votes of a part of a file, with the collector's own numbers for models and raters.</summary>
/// <param name="Index">Where the part stands among all.</param>
/// <param name="Details">Of each vote, where they were asked for.</param>
/// <param name="Lines">How many lines the part has; the problems' lines are counted within it.</param>
sealed record ParsedVoteChunk(
    int Index, VoteCollector Collector, PackedVote[] Votes, IReadOnlyList<VoteDetails> Details, int Lines, IReadOnlyList<VoteFileProblem> Problems, int BadLines, int WithoutVote);
