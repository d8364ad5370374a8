namespace Playground.Statistics.Leaderboards;

/// <summary>The ranks that overlapping intervals leave open.</summary>
public static class RankRange
{
    /// <summary>
    /// Best rank = 1 + the number of models whose lower bound is above this upper bound; worst rank = the number of models − those whose upper
    /// bound is below this lower bound. The best rank is what public arenas call rank (UB).
    /// </summary>
    public static (int Low, int High)[] Of(IReadOnlyList<(double Lower, double Upper)> intervals)
    {
        return [.. intervals.Select(own => (1 + intervals.Count(other => other.Lower > own.Upper), intervals.Count - intervals.Count(other => other.Upper < own.Lower)))];
    }
}
