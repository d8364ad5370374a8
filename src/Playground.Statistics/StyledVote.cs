using Playground.Judging;

namespace Playground.Statistics;

/// <summary>A vote and how its two answers looked.</summary>
public readonly record struct StyledVote(CompactVote Vote, AnswerStyle A, AnswerStyle B);
