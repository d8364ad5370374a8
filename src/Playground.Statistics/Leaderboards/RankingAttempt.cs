using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>What came of ranking votes: either the ranking, or why there can be none.</summary>
public sealed record RankingAttempt
{
    public RankingAttempt(RankedVotes ranked) => Ranked = ranked;

    public RankingAttempt(NotRankable whyNot) => WhyNot = whyNot;

    public RankedVotes? Ranked { get; }

    public NotRankable? WhyNot { get; }
}
