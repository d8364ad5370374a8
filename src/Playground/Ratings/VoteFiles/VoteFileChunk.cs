namespace Playground.Ratings.VoteFiles;

/// <summary>What stands in a part of a file, in the order of the file.</summary>
/// <param name="Problems">The first problems of the part, at most <see cref="VoteFile.MaxProblems"/>.</param>
/// <param name="BadLines">All bad lines, also those that <paramref name="Problems"/> has no room for.</param>
/// <param name="WithoutVote">Records that are well-formed but compare nothing.</param>
public sealed record VoteFileChunk(IReadOnlyList<FileVote> Votes, IReadOnlyList<VoteFileProblem> Problems, long BadLines, long WithoutVote);
