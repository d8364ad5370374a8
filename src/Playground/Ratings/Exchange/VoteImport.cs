using Playground.Ratings.VoteFiles;

namespace Playground.Ratings.Exchange;

/// <summary>What came of an import.</summary>
/// <param name="Added">Votes that are new.</param>
/// <param name="Known">Votes that are stored already, or stand in the file twice.</param>
/// <param name="WithoutVote">Entries that are well-formed but compare nothing.</param>
/// <param name="BadLines">All bad lines, also those that <paramref name="Problems"/> has no room for.</param>
/// <param name="Problems">The first problems in the order of the file, at most <see cref="VoteFile.MaxProblems"/>.</param>
public sealed record VoteImport(long Added, long Known, long WithoutVote, long BadLines, IReadOnlyList<VoteFileProblem> Problems);
