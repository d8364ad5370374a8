using System.Globalization;
using Playground.Ratings;
using Playground.Statistics.RaterAgreement;

namespace Playground.RatingSessions;

/// <summary>How far the raters of a session agree: on the verdict, and on each criterion.</summary>
static class SessionAgreement
{
    /// <returns>Only what at least one item has two ratings of.</returns>
    public static IReadOnlyList<CriterionAgreement> Of(RatingSession session, IReadOnlyCollection<Rating> ratings, RaterNames names)
    {
        var agreements = new List<CriterionAgreement>();
        if (Report([.. ratings.SelectMany(rating => Verdicts(rating, names))], MeasurementLevel.Nominal, PairVote.Mirrored) is { } verdict)
            agreements.Add(new(null, verdict));
        foreach (var criterion in session.Criteria)
            if (Report([.. ratings.SelectMany(rating => Points(rating, criterion, names))], MeasurementLevel.Ordinal) is { } points)
                agreements.Add(new(criterion, points));
        return agreements;
    }

    /// <summary>The session's item that a value of a report is about.</summary>
    public static string ItemOf(string entry) => entry.Split(' ')[0];

    // Of the pair, not by side: raters saw the answers in different orders.
    static IEnumerable<RatingEntry> Verdicts(Rating rating, RaterNames names) => RatingVotes.Of(rating).Where(vote => vote.Criterion is null)
        .Select(vote => new RatingEntry($"{rating.ItemId} {vote.Pair.First} {vote.Pair.Second}", names.Of(rating.RaterId), vote.Verdict));

    static IEnumerable<RatingEntry> Points(Rating rating, string criterion, RaterNames names) => rating.Answers.Where(answer => answer.Scores.ContainsKey(criterion))
        .Select(answer => new RatingEntry($"{rating.ItemId} {answer.AnswerId}", names.Of(rating.RaterId), answer.Scores[criterion].ToString(CultureInfo.InvariantCulture)));

    static AgreementReport? Report(IReadOnlyCollection<RatingEntry> entries, MeasurementLevel level, Func<string, string>? mirror = null) =>
        entries.GroupBy(entry => entry.Item).Any(group => group.Count() > 1)
            ? Agreement.Of(RatingTable.Of(entries, level, mirror), new AgreementOptions { Level = level, Cluster = ItemOf }) : null;
}
