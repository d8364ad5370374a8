namespace Playground.Statistics;

/// <summary>Models ranked by votes, with the method and the settings without which the numbers mean little.</summary>
/// <param name="Method"><c>bradley-terry</c> or <c>davidson</c>.</param>
/// <param name="Votes">Votes that counted.</param>
/// <param name="Models">The highest lower bound first; the strongest may stand below one that is known better.</param>
public sealed record Leaderboard(string Method, LeaderboardSettings Settings, long Votes, IReadOnlyList<LeaderboardRow> Models);

/// <summary>A leaderboard with the fit behind it, for questions about two models.</summary>
/// <param name="Models">The names of the fit's places.</param>
public sealed record RankedVotes(Leaderboard Leaderboard, StrengthFit Fit, IReadOnlyList<string> Models);

/// <summary>How a leaderboard came about.</summary>
/// <param name="Ties"><c>half</c> or <c>davidson</c>.</param>
/// <param name="BothBad"><c>half</c> or <c>exclude</c>.</param>
/// <param name="Interval"><c>sandwich</c>, <c>bootstrap</c>, or <c>regularised</c> where votes allowed neither.</param>
/// <param name="Rounds">Bootstrap rounds; <c>null</c> without a bootstrap, as are <paramref name="Seed"/> and <paramref name="Resampled"/>.</param>
/// <param name="Resampled"><c>raters</c> or <c>votes</c>.</param>
/// <param name="Ridge">The λ that was used.</param>
/// <param name="Nu">Davidson's ν, with its standard error; <c>null</c> for Bradley–Terry.</param>
/// <param name="Scale">What the columns mean.</param>
/// <param name="Notes">What a reader should know before believing the numbers, as sentences.</param>
/// <param name="Islands">Models that met, directly or through others, where that isn't all of them: nothing is known between the islands, and ranks are within them.</param>
public sealed record LeaderboardSettings(
    string Ties, string BothBad, string Interval, double Confidence, int? Rounds, ulong? Seed, string? Resampled,
    double Ridge, double? Nu, double? NuStandardError, string? Category, string Scale, IReadOnlyList<string> Notes, IReadOnlyList<IReadOnlyList<string>>? Islands = null);

/// <param name="Rating">On <see cref="RatingScale"/>, as are <paramref name="Lower"/> and <paramref name="Upper"/>.</param>
/// <param name="LogStrength">θ, mean zero over the models.</param>
/// <param name="StandardError">Of <paramref name="LogStrength"/>.</param>
/// <param name="RankLow">The best rank that the intervals allow: one more than the models whose interval lies wholly above.</param>
/// <param name="RankHigh">The worst rank that they allow: all models less those whose interval lies wholly below. Where there are islands, both are ranks within one, from the
/// intervals of differences: those of strengths then hold what isn't known between the islands.</param>
/// <param name="Votes">Votes that counted and in which the model took part; wins + losses + ties.</param>
/// <param name="Ties">Ties, with "both bad" where that counts as one.</param>
public sealed record LeaderboardRow(
    string Model, double Rating, double LogStrength, double Lower, double Upper, double StandardError,
    int RankLow, int RankHigh, long Votes, long Wins, long Losses, long Ties);
