using Playground.Statistics.Leaderboards;
using Playground.Statistics.Votes;

namespace Playground.Leaderboards;

/// <summary>How ratings came to be what they are: the same fit after ever more of the votes.</summary>
public static class RankingTrend
{
    /// <summary>Moments evenly spread over the time of the votes, the last vote among them. Intervals are those of the fit, whatever the leaderboard's.</summary>
    /// <param name="points">At most so many.</param>
    public static IReadOnlyList<TrendPoint> Of(VoteTable votes, LeaderboardOptions options, int points)
    {
        var times = votes.Times;
        if (times.IsEmpty)
            return [];
        var trend = new List<TrendPoint>();
        for (var point = 1; point <= points; point++)
        {
            var until = times[0] + (long)((times[^1] - times[0]) * ((double)point / points));
            var count = Count(times, until);
            if (trend.Count == 0 || count > trend[^1].Votes)
                trend.Add(At(until, votes.First(count), options with { Interval = IntervalKind.Sandwich }));
        }
        return trend;
    }

    static TrendPoint At(long ticks, VoteTable votes, LeaderboardOptions options)
    {
        var rows = LeaderboardCalculator.TryRank(votes, options).Ranked?.Leaderboard.Models ?? [];
        return new(new(ticks, TimeSpan.Zero), votes.Votes.Length, rows.ToDictionary(row => row.Model, row => (row.Rating, row.Lower, row.Upper)));
    }

    /// <returns>How many of the ascending times lie at or before a moment.</returns>
    static int Count(ReadOnlySpan<long> times, long until)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] <= until)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
