using Playground.Statistics.Votes;

namespace Playground.Ratings;

/// <summary>
/// Takes pairwise votes from a rating. The overall verdict is the outcome, otherwise the ranks, otherwise the mean of the points over the
/// criteria by which both answers were rated. Each criterion gives votes of its own: more points win, equal points tie. Two answers of one
/// model don't meet.
/// </summary>
public static class RatingVotes
{
    public static IReadOnlyList<PairVote> Of(Rating rating)
    {
        var votes = new List<PairVote>();
        for (var a = 0; a < rating.Answers.Count; a++)
            for (var b = a + 1; b < rating.Answers.Count; b++)
                if (rating.Answers[a].ModelId != rating.Answers[b].ModelId)
                    votes.AddRange(Of(rating, rating.Answers[a], rating.Answers[b]));
        return votes;
    }

    static IEnumerable<PairVote> Of(Rating rating, RatedAnswer a, RatedAnswer b)
    {
        var criteria = a.Scores.Count == 0 ? [] : a.Scores.Keys.Where(b.Scores.ContainsKey).Order(StringComparer.Ordinal).ToArray();
        var overall = rating.Outcome ?? Ranked(a.Rank, b.Rank)
            ?? (criteria.Length == 0 ? null : More(criteria.Average(criterion => a.Scores[criterion]), criteria.Average(criterion => b.Scores[criterion])));
        if (overall is { } outcome)
            yield return new(null, a.ModelId, b.ModelId, outcome);
        foreach (var criterion in criteria)
            yield return new(criterion, a.ModelId, b.ModelId, More(a.Scores[criterion], b.Scores[criterion]));
    }

    // Who says only which is best has said nothing of the others among themselves.
    static VoteOutcome? Ranked(int? a, int? b) => a is null && b is null ? null : More(b ?? int.MaxValue, a ?? int.MaxValue);

    static VoteOutcome More(double a, double b) => a > b ? VoteOutcome.A : a < b ? VoteOutcome.B : VoteOutcome.Tie;
}
