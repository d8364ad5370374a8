using Playground.Comparisons.Contents;
using Playground.Comparisons.Execution;
using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>Finds the items on which the raters of a session differ, with what each of them said.</summary>
static class SessionDisputes
{
    /// <returns>The most disputed first.</returns>
    public static async Task<IReadOnlyList<DisputedLook>> FindAsync(
        RatingSession session, IEnumerable<CriterionAgreement> agreement, IReadOnlyCollection<Rating> ratings, RaterNames names, ComparisonRunner runner, CancellationToken cancellationToken)
    {
        var looks = new List<DisputedLook>();
        foreach (var id in agreement.SelectMany(part => part.Report.Disputed).OrderByDescending(disputed => disputed.Disagreement).Select(disputed => SessionAgreement.ItemOf(disputed.Item)).Distinct())
            if (session.Items.Index().FirstOrDefault(entry => entry.Item.Id == id) is { Item: { } item, Index: var index })
            {
                var comparison = await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken);
                looks.Add(new(item, index + 1, comparison?.Turns[item.Turn].Contents ?? ContentList.Empty, [.. ratings.Where(rating => rating.ItemId == id).Select(rating => Say(rating, names))]));
            }
        return looks;
    }

    static RaterSaying Say(Rating rating, RaterNames names) => new(
        names.Of(rating.RaterId),
        rating.Outcome is VoteOutcome.Tie or VoteOutcome.BothBad ? rating.Outcome : null,
        rating.Outcome switch
        {
            VoteOutcome.A => [rating.Answers[0].ModelId],
            VoteOutcome.B => [rating.Answers[1].ModelId],
            _ => [.. rating.Answers.Where(answer => answer.Rank is not null).OrderBy(answer => answer.Rank).Select(answer => answer.ModelId)],
        },
        [.. rating.Answers.Where(answer => answer.Scores.Count > 0).Select(answer => (answer.ModelId, (IReadOnlyDictionary<string, int>)answer.Scores))],
        rating.Rationale);
}
