namespace Playground.Statistics.Ranking;

/// <summary>The votes allow no answer at all. Whoever has something else to show instead asks <see cref="LeaderboardCalculator.TryRank"/>.</summary>
public sealed class VotesNotRankableException(NotRankable why) : Exception(why.Message)
{
    public NotRankable Why => why;
}
