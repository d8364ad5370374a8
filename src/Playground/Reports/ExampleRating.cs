using Playground.Statistics.Votes;

namespace Playground.Reports;

/// <param name="Rater">A name only where it was asked for.</param>
/// <param name="Winner">The model preferred; <c>null</c> for a tie, for both bad and for ratings by points alone.</param>
public sealed record ExampleRating(string Rater, VoteOutcome? Outcome, string? Winner, string? Rationale, bool Blind)
{
    /// <summary>The models that the rater saw beside each other; empty in reports that older versions made.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];
}
