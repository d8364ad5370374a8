namespace Playground.Leaderboards;

/// <summary>How two models did against each other.</summary>
public readonly record struct Meeting(long Wins, long Losses, long Ties, long BothBad)
{
    public long Votes => Wins + Losses + Ties + BothBad;

    /// <summary>Share that the first won, ties and "both bad" as half; <c>null</c> when they never met.</summary>
    public double? Score => Votes == 0 ? null : (Wins + (Ties + BothBad) / 2.0) / Votes;
}
