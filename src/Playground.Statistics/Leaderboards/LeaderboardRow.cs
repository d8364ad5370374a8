namespace Playground.Statistics.Leaderboards;

/// <param name="Rating">On <see cref="RatingScale"/>, as are <paramref name="Lower"/> and <paramref name="Upper"/>.</param>
/// <param name="LogStrength">θ, mean zero over the models of the group.</param>
/// <param name="StandardError">Of <paramref name="LogStrength"/>.</param>
/// <param name="RankLow">The best rank that the intervals allow: one more than the models whose interval lies wholly above.</param>
/// <param name="RankHigh">The worst rank that they allow: all models less those whose interval lies wholly below. Where there are
/// groups that never met, both are ranks within the model's own.</param>
/// <param name="Votes">Votes that counted and in which the model took part; wins + losses + ties.</param>
/// <param name="Ties">Ties, with "both bad" where that counts as one.</param>
public sealed record LeaderboardRow(
    string Model, double Rating, double LogStrength, double Lower, double Upper, double StandardError,
    int RankLow, int RankHigh, long Votes, long Wins, long Losses, long Ties)
{
    /// <summary>The place of the model's group in <see cref="LeaderboardSettings.Islands"/>; 0 where all models met.</summary>
    public int Group { get; init; }
}
