using Playground.Comparisons.Execution;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>Counts the answers of a session in which a model gives itself away.</summary>
static class SessionLeaks
{
    /// <returns>Those answers, and all that were looked at: each once, in however many items it is.</returns>
    public static async Task<(int Leaks, int Answers)> CountAsync(RatingSession session, ComparisonRunner runner, CancellationToken cancellationToken)
    {
        var (leaks, answers) = (0, 0);
        foreach (var group in session.Items.GroupBy(item => item.ComparisonId))
        {
            if (await runner.FindAsync(group.Key, Visibility.Unrestricted, cancellationToken) is not { } comparison)
                continue;
            var models = comparison.Lanes.Select(lane => lane.Model).ToArray();
            foreach (var answer in group.SelectMany(item => RatableAnswers.Of(comparison, item.Turn, item.Lanes) ?? []).DistinctBy(answer => answer.Id))
                (leaks, answers) = (leaks + (LeakScan.Find(answer.Text, models).Count > 0 ? 1 : 0), answers + 1);
        }
        return (leaks, answers);
    }
}
