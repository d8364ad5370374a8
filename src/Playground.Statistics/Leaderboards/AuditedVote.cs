using Playground.Statistics.Votes;

namespace Playground.Statistics.Leaderboards;

/// <summary>What an audit looks at in a vote.</summary>
/// <param name="DecisionTime">From the answers being shown to the vote; <c>null</c> where it wasn't measured.</param>
public readonly record struct AuditedVote(VoteOutcome Outcome, TimeSpan? DecisionTime = null, string? Rater = null);
