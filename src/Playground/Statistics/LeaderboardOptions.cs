namespace Playground.Statistics;

/// <summary>How ties count.</summary>
public enum TieRule
{
    /// <summary>A tie is half a win for each side (Bradley–Terry).</summary>
    Half,

    /// <summary>A tie is an outcome of its own, with a parameter ν for how frequent ties are (Davidson).</summary>
    Davidson,
}

/// <summary>How "both bad" counts. Public arenas differ in this, so it is stated beside every result.</summary>
public enum BothBadRule
{
    /// <summary>Like a tie.</summary>
    Half,

    /// <summary>Not at all.</summary>
    Exclude,
}

/// <summary>Where intervals come from.</summary>
public enum IntervalKind
{
    /// <summary>Normal, from the sandwich covariance of the fit.</summary>
    Sandwich,

    /// <summary>Percentiles of fits to resampled votes, clustered by rater where raters are known.</summary>
    Bootstrap,
}

/// <summary>How to rank.</summary>
public sealed record LeaderboardOptions
{
    public TieRule Ties { get; init; }

    public BothBadRule BothBad { get; init; }

    public IntervalKind Interval { get; init; }

    /// <summary>Bootstrap rounds, at least 2.</summary>
    public int Rounds { get; init; } = 1000;

    /// <summary>The same votes, options and seed give the same numbers on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Probability that an interval is to cover the truth, between 0 and 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>λ of the penalty λ/2·Σθ², at least 0; see <see cref="BradleyTerry.RescueRidge"/>.</summary>
    public double Ridge { get; init; }
}
