using Playground.Statistics.Intervals;
using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>Turns a fit into rows, group by group, ordered by the lower end of the interval: a model with few votes has to earn its place.</summary>
static class LeaderboardRows
{
    /// <param name="groups">The place of each of the fit's islands among the groups of the leaderboard.</param>
    public static IReadOnlyList<LeaderboardRow> Of(IReadOnlyList<string> names, ModelTallies tallies, StrengthFit fit, int[] groups, Bootstrap? bootstrap, double confidence)
    {
        var z = NormalDistribution.Quantile(0.5 + confidence / 2);
        return
        [
            .. fit.Connectivity.IslandGroups.Index().OrderBy(island => groups[island.Index]).SelectMany(island =>
            {
                var intervals = island.Item.Select(model => Interval(fit, fit.IsRescued(model) ? null : bootstrap, model, confidence, z)).ToArray();
                var ranks = RankRange.Of(intervals);
                return island.Item
                    .Select((model, place) => Row(names[model], model, fit, bootstrap, intervals[place], ranks[place], tallies[tallies.Places[model]]) with { Group = groups[island.Index] })
                    .OrderByDescending(row => row.Lower).ThenBy(row => row.Model, StringComparer.Ordinal);
            }),
        ];
    }

    static (double Lower, double Upper) Interval(StrengthFit fit, Bootstrap? bootstrap, int model, double confidence, double z)
    {
        if (bootstrap is not null)
            return (bootstrap.Percentile(model, 0.5 - confidence / 2), bootstrap.Percentile(model, 0.5 + confidence / 2));
        var reach = z * fit.StandardError(model);
        return (fit.LogStrengths[model] - reach, fit.LogStrengths[model] + reach);
    }

    static LeaderboardRow Row(
        string name, int model, StrengthFit fit, Bootstrap? bootstrap, (double Lower, double Upper) interval, (int Low, int High) rank,
        (long Votes, long Wins, long Losses, long Ties) tally) => new(
            name,
            RatingScale.ToRating(fit.LogStrengths[model]),
            fit.LogStrengths[model],
            RatingScale.ToRating(interval.Lower),
            RatingScale.ToRating(interval.Upper),
            fit.IsRescued(model) ? fit.StandardError(model) : bootstrap?.StandardError(model) ?? fit.StandardError(model),
            rank.Low, rank.High, tally.Votes, tally.Wins, tally.Losses, tally.Ties);
}
