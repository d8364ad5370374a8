using Playground.Statistics.Votes;

namespace Playground.Reports;

/// <summary>A pairwise vote. A stood first.</summary>
public sealed record ReportVote(
    DateTimeOffset At, string Rater, string? Comparison, string A, string B, VoteOutcome Outcome, bool Blind, double? Seconds, string? Rationale = null);
