using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

/// <summary>A pairwise vote. A stood first.</summary>
public sealed record ReportVote(
    DateTimeOffset At, string Rater, string? Comparison, string A, string B, VoteOutcome Outcome, bool Blind, double? Seconds, string? Rationale = null);
