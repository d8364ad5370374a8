using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.PricePerformance;

/// <summary>The quality of every model that was voted on.</summary>
/// <param name="Votes">All votes.</param>
/// <param name="Settings">How the ratings came about; <c>null</c> without ratings.</param>
/// <param name="WhyNot">Why there are no ratings although there are votes.</param>
public sealed record QualityTable(IReadOnlyList<ModelQuality> Models, long Votes, LeaderboardSettings? Settings, NotRankable? WhyNot = null)
{
    public static readonly QualityTable Empty = new([], 0, null);

    public bool IsUnrankable => WhyNot is not null;

    /// <summary>Ratings by Bradley–Terry with ties as half a win and intervals of the sandwich covariance.</summary>
    public static QualityTable Of(VoteTable votes)
    {
        if (votes.Votes.Length == 0)
            return Empty;
        var attempt = LeaderboardCalculator.TryRank(votes, new());
        if (attempt.Ranked is not { Leaderboard: var board })
            return new([], votes.Votes.Length, null, attempt.WhyNot);
        var tallies = Tally(votes);
        return new([.. board.Models.Select(row => Quality(row, tallies[row.Model]))], votes.Votes.Length, board.Settings);
    }

    static ModelQuality Quality(LeaderboardRow row, (long Votes, long Won, long BothBad) tally) =>
        new(row.Model, new(row.Rating, row.Lower, row.Upper), tally.Votes, (double)tally.Won / tally.Votes, 1 - (double)tally.BothBad / tally.Votes) { Group = row.Group };

    static Dictionary<string, (long Votes, long Won, long BothBad)> Tally(VoteTable votes)
    {
        var tallies = new (long Votes, long Won, long BothBad)[votes.Models.Count];
        foreach (var vote in votes.Votes)
            foreach (var (place, wins) in new[] { (vote.A, VoteOutcome.A), (vote.B, VoteOutcome.B) })
            {
                ref var tally = ref tallies[place];
                tally.Votes++;
                tally.Won += vote.Outcome == wins ? 1 : 0;
                tally.BothBad += vote.Outcome == VoteOutcome.BothBad ? 1 : 0;
            }
        return votes.Models.Select((model, place) => (model, place)).ToDictionary(pair => pair.model, pair => tallies[pair.place], StringComparer.Ordinal);
    }
}
