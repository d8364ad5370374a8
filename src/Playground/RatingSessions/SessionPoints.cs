using Playground.Ratings;

namespace Playground.RatingSessions;

/// <summary>What each model got by each criterion.</summary>
static class SessionPoints
{
    /// <returns>The highest mean first.</returns>
    public static IReadOnlyList<ModelPoints> Of(RatingSession session, IEnumerable<Rating> ratings) =>
    [
        .. ratings.SelectMany(rating => rating.Answers).Where(answer => answer.Scores.Count > 0).GroupBy(answer => answer.ModelId)
            .Select(model => new ModelPoints(model.Key, [.. session.Criteria.Select(criterion => Mean(model, criterion))]))
            .OrderByDescending(model => model.Criteria.OfType<MeanPoints>().Select(points => points.Mean).DefaultIfEmpty().Average()).ThenBy(model => model.ModelId, StringComparer.Ordinal),
    ];

    static MeanPoints? Mean(IEnumerable<RatedAnswer> answers, string criterion)
    {
        double[] points = [.. answers.Where(answer => answer.Scores.ContainsKey(criterion)).Select(answer => (double)answer.Scores[criterion])];
        return points.Length > 0 ? new(points.Average(), points.Length) : null;
    }
}
