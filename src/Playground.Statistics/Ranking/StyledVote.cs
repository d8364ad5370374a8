using Playground.Statistics.Votes;

namespace Playground.Statistics.Ranking;

/// <summary>A vote and how its two answers looked.</summary>
public readonly record struct StyledVote(PackedVote Vote, AnswerStyle A, AnswerStyle B);
