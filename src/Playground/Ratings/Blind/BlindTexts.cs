using Playground.Comparisons;

namespace Playground.Ratings.Blind;

/// <summary>
/// What was written in a blind session that isn't revealed, as it may leave the program: leaks are masked whatever the session does with them,
/// for a file can't be taken back.
/// </summary>
static class BlindTexts
{
    public static Comparison Of(Comparison comparison)
    {
        var names = Names(comparison);
        return comparison with
        {
            Title = comparison.Title is { } title ? LeakScan.Mask(title, names) : null,
            System = comparison.System is { } system ? LeakScan.Mask(system, names) : null,
            Turns = [.. comparison.Turns.Select(turn => turn with { Contents = BlindContents.Masked(turn.Contents, names) })],
            Answers = [.. comparison.Answers.Select(answer => answer with { Contents = BlindContents.Masked(answer.Contents, names) })],
        };
    }

    /// <param name="names">Of the models that took part.</param>
    public static Rating Of(Rating rating, IReadOnlyCollection<string> names) =>
        rating.Rationale is { } why ? rating with { Rationale = LeakScan.Mask(why, names) } : rating;

    public static IReadOnlyCollection<string> Names(Comparison comparison) => [.. comparison.Lanes.SelectMany(lane => LeakScan.Names(lane.Model))];

    public static IReadOnlyCollection<string> Names(IEnumerable<Rating> ratings) =>
        ratings.SelectMany(rating => rating.Answers).SelectMany(answer => new[] { answer.ModelId, answer.ModelName ?? "" }).ToHashSet(StringComparer.Ordinal);
}
