using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>Where intervals come from.</summary>
public enum IntervalKind
{
    /// <summary>Normal, from the sandwich covariance of the fit.</summary>
    Sandwich,

    /// <summary>Percentiles of fits to resampled votes, clustered by rater where raters are known.</summary>
    Bootstrap,
}
