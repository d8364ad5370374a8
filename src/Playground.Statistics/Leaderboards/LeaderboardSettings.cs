namespace Playground.Statistics.Leaderboards;

/// <summary>How a leaderboard came about.</summary>
/// <param name="Ties"><c>half</c> or <c>davidson</c>.</param>
/// <param name="BothBad"><c>half</c> or <c>exclude</c>.</param>
/// <param name="Interval"><c>sandwich</c>, <c>bootstrap</c>, or <c>regularised</c> where no group's votes allowed either.</param>
/// <param name="Rounds">Bootstrap rounds; <c>null</c> without a bootstrap, as are <paramref name="Seed"/> and <paramref name="Resampled"/>.</param>
/// <param name="Resampled"><c>raters</c> or <c>votes</c>.</param>
/// <param name="Ridge">The λ that was used, where there are groups by those that needed one.</param>
/// <param name="Nu">Davidson's ν, with its standard error; <c>null</c> for Bradley–Terry.</param>
/// <param name="Scale">What the columns mean.</param>
/// <param name="Notes">What a reader should know before believing the numbers, as sentences.</param>
/// <param name="Islands">Groups of models that met, directly or through others, where that isn't all of them, the most votes first. Nothing is known between them: ratings, intervals and ranks are within one.</param>
public sealed record LeaderboardSettings(
    string Ties, string BothBad, string Interval, double Confidence, int? Rounds, ulong? Seed, string? Resampled,
    double Ridge, double? Nu, double? NuStandardError, string? Category, string Scale, IReadOnlyList<string> Notes, IReadOnlyList<IReadOnlyList<string>>? Islands = null)
{
    /// <summary>Places in <see cref="Islands"/> of groups that were regularised, beside others that weren't; <c>null</c> where there are none such.</summary>
    public IReadOnlyList<int>? RegularisedGroups { get; init; }

    /// <summary>Bootstrap rounds whose draw allowed no finite strengths, so that they were regularised; <c>null</c> without a bootstrap.</summary>
    public int? IrregularRounds { get; init; }
}
