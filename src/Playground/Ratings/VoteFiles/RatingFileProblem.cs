namespace Playground.Ratings.VoteFiles;

/// <param name="Line">Counted from 1, the header included.</param>
/// <param name="Message">What was found and what was expected, as a sentence.</param>
public sealed record RatingFileProblem(long Line, string Message);
