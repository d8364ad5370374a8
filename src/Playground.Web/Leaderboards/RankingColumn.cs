namespace Playground.Web.Leaderboards;

/// <summary>What a ranking is sorted by.</summary>
public enum RankingColumn
{
    /// <summary>The lower end of the interval: a model with few votes has to earn its place.</summary>
    Interval,
    Rating,
    Votes,
    Price,
    Speed,
}
