using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

/// <param name="Rater">A name only where it was asked for.</param>
/// <param name="Winner">The model preferred; <c>null</c> for a tie, for both bad and for ratings by points alone.</param>
public sealed record ExampleRating(string Rater, VoteOutcome? Outcome, string? Winner, string? Rationale, bool Blind)
{
    /// <summary>The models that the rater saw beside each other; empty in reports that older versions made.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];
}
