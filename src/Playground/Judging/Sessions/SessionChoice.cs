using Playground.Comparing;
using Playground.Judging.Blind;
using Playground.Statistics;

namespace Playground.Judging.Sessions;

/// <summary>Picks the next item for a rater among those whose answers are complete.</summary>
public sealed class SessionChoice(IRatingStore ratings, ComparisonRunner runner)
{
    /// <param name="taken">The round's assignments that aren't released.</param>
    /// <param name="mine">Items that the rater is done with.</param>
    /// <returns>The item with its comparison; <c>null</c> when there is none for this rater now.</returns>
    public async Task<(Choice Choice, Comparison Comparison)?> NextAsync(
        RatingSession session, string raterId, IReadOnlyCollection<SessionAssignment> taken, IReadOnlySet<string> mine, CancellationToken cancellationToken)
    {
        var items = session.Current.Where(item => !mine.Contains(item.Id)).ToList();
        while (await PickAsync(session, items, raterId, taken, cancellationToken) is { } choice)
        {
            if (await runner.FindAsync(choice.Item.ComparisonId, Visibility.Unrestricted, cancellationToken) is { } comparison && RatableAnswers.Of(comparison, choice.Item.Turn, choice.Item.Lanes) is not null)
                return (choice, comparison);
            items.Remove(choice.Item);
        }
        return null;
    }

    async Task<Choice?> PickAsync(
        RatingSession session, IReadOnlyList<SessionItem> items, string raterId, IReadOnlyCollection<SessionAssignment> taken, CancellationToken cancellationToken)
    {
        var overlap = session.Solo ? int.MaxValue : session.Overlap;
        if (session.Assignment == AssignmentMode.Balanced)
            return Assigner.Next(items, overlap, taken, raterId, Random.Shared);
        var votes = await ratings.VotesAsync(new() { SessionId = session.Id, Round = session.Round }, Visibility.Unrestricted, cancellationToken);
        var ranked = votes.Votes.Length == 0 ? null : LeaderboardCalculator.Calculate(votes, new());
        return AdaptiveAssigner.Next(items, overlap, taken, raterId, ranked?.Fit, ranked?.Models ?? [], Random.Shared);
    }
}
