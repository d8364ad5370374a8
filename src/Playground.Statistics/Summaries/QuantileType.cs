namespace Playground.Statistics.Summaries;

/// <summary>The nine sample quantiles of Hyndman and Fan (1996).</summary>
public enum QuantileType
{
    /// <summary>Inverse of the empirical distribution; SQL's percentile_disc.</summary>
    InvertedCdf = 1,

    /// <summary>The same, averaged where it jumps.</summary>
    AveragedInvertedCdf = 2,

    /// <summary>The nearest value, even places where two are as near.</summary>
    ClosestObservation = 3,

    /// <summary>Linear in the empirical distribution.</summary>
    InterpolatedInvertedCdf = 4,

    /// <summary>Hazen's.</summary>
    Hazen = 5,

    /// <summary>Weibull's.</summary>
    Weibull = 6,

    /// <summary>Linear between the values; the default nearly everywhere, SQL's percentile_cont.</summary>
    Linear = 7,

    /// <summary>About median-unbiased whatever the law.</summary>
    MedianUnbiased = 8,

    /// <summary>About unbiased for the normal law.</summary>
    NormalUnbiased = 9,
}
