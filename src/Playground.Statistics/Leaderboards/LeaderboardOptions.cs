using Playground.Statistics.Votes;

namespace Playground.Statistics.Leaderboards;

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
