using Playground.Statistics.Intervals;
using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>Turns a fit into rows, ordered by the lower end of the interval: a model with few votes has to earn its place.</summary>
static class LeaderboardRows
{
    public static IReadOnlyList<LeaderboardRow> Of(IReadOnlyList<string> names, ModelTallies tallies, StrengthFit fit, Bootstrap? bootstrap, double confidence)
    {
        var z = NormalDistribution.Quantile(0.5 + confidence / 2);
        var intervals = Enumerable.Range(0, tallies.Places.Length).Select(model => Interval(fit, bootstrap, model, confidence, z)).ToArray();
        var ranks = fit.Connectivity.Kind == ConnectivityKind.Disconnected ? [.. Enumerable.Range(0, intervals.Length).Select(model => RankWithin(fit, model, z))] : RankRange.Of(intervals);
        return
        [
            .. Enumerable.Range(0, intervals.Length)
                .Select(model => Row(names[model], model, fit, bootstrap, intervals[model], ranks[model], tallies[tallies.Places[model]]))
                .OrderByDescending(row => row.Lower).ThenBy(row => row.Model, StringComparer.Ordinal),
        ];
    }

    static (int Low, int High) RankWithin(StrengthFit fit, int model, double z)
    {
        int[] others = [.. Enumerable.Range(0, fit.LogStrengths.Count).Where(other => other != model && fit.Connectivity.Islands[other] == fit.Connectivity.Islands[model])];
        double Lead(int other) => (fit.LogStrengths[other] - fit.LogStrengths[model]) / fit.DifferenceError(other, model);
        return (1 + others.Count(other => Lead(other) > z), 1 + others.Count(other => Lead(other) >= -z));
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
            bootstrap?.StandardError(model) ?? fit.StandardError(model),
            rank.Low, rank.High, tally.Votes, tally.Wins, tally.Losses, tally.Ties);
}
