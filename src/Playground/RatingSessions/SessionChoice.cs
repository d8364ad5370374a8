using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Ratings;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>Picks the next item for a rater among those whose answers are complete.</summary>
public sealed class SessionChoice(SessionFits fits, ComparisonRunner runner)
{
    /// <returns>The item with its comparison; <c>null</c> when there is none for this rater now.</returns>
    public async Task<(Choice Choice, Comparison Comparison)?> NextAsync(
        RatingSession session, string raterId, RoundAssignments round, CancellationToken cancellationToken)
    {
        var passedOver = new HashSet<string>(StringComparer.Ordinal);
        while (Pick(session, raterId, round, passedOver) is { } choice)
        {
            if (await runner.FindAsync(choice.Item.ComparisonId, Visibility.Unrestricted, cancellationToken) is { } comparison && RatableAnswers.Of(comparison, choice.Item.Turn, choice.Item.Lanes) is not null)
                return (choice, comparison);
            passedOver.Add(choice.Item.Id);
        }
        return null;
    }

    Choice? Pick(RatingSession session, string raterId, RoundAssignments round, HashSet<string> passedOver)
    {
        var overlap = session.Solo ? int.MaxValue : session.Overlap;
        return session.Assignment == AssignmentMode.Balanced
            ? Assigner.Next(round, overlap, raterId, passedOver, Random.Shared)
            : AdaptiveAssigner.Next(round, overlap, raterId, fits.Latest(session, round.Rated), passedOver, Random.Shared);
    }
}
