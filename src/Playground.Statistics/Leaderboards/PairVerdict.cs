namespace Playground.Statistics.Leaderboards;

/// <summary>How sure it is which of two models is better: "A scores 61% (± 14) against B; about 40 more votes would separate them".</summary>
/// <param name="Score">What A scores against B on average, a tie as half.</param>
/// <param name="Margin">Half the width of the interval around <paramref name="Score"/>.</param>
/// <param name="Separated">The interval of the difference leaves zero out.</param>
/// <param name="MoreVotes">
/// About how many more votes between the two would separate them if the score stays; 0 when they are, <c>null</c> when they are so close that
/// more than <see cref="EnoughVotes.Most"/> would be needed.
/// </param>
public sealed record PairVerdict(double Score, double Margin, bool Separated, long? MoreVotes)
{
    /// <summary>The same to two digits: an estimate of an estimate says no more.</summary>
    public double? AboutMoreVotes => MoreVotes is not { } votes ? null : votes < 100 ? votes : Math.Round(votes / Unit(votes)) * Unit(votes);

    static double Unit(long votes) => Math.Pow(10, Math.Floor(Math.Log10(votes)) - 1);
}
