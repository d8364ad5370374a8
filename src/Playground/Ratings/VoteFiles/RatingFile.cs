using Playground.Statistics.RaterAgreement;

namespace Playground.Ratings.VoteFiles;

/// <summary>A file of ratings, read.</summary>
public sealed record RatingFile
{
    /// <summary>Empty when there are problems, unless bad lines were to be skipped.</summary>
    public required IReadOnlyList<RatingEntry> Ratings { get; init; }

    /// <summary>All problems in the order of the file.</summary>
    public required IReadOnlyList<RatingFileProblem> Problems { get; init; }
}
