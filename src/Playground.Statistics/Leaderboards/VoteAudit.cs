using Playground.Statistics.Intervals;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Leaderboards;

/// <summary>Whether votes look like judgements: no side preferred, some time taken.</summary>
/// <param name="LeftWins">Of the votes with a winner, the share that the left answer won; ½ without bias. <c>null</c> without such votes.</param>
/// <param name="TieRate">Ties among all votes, "both bad" not counted; <c>null</c> without votes, as is <paramref name="BothBadRate"/>.</param>
/// <param name="MedianDecisionTime"><c>null</c> where no time was measured.</param>
/// <param name="Quick">Votes cast in less than <see cref="VeryQuick"/>.</param>
/// <param name="Timed">Votes whose time was measured.</param>
public sealed record VoteAudit(
    long Votes, ShareInterval? LeftWins, double? TieRate, double? BothBadRate, TimeSpan? MedianDecisionTime, long Quick, long Timed)
{
    /// <summary>Nobody reads two answers in this time.</summary>
    public static readonly TimeSpan VeryQuick = TimeSpan.FromSeconds(2);

    public static VoteAudit Of(IReadOnlyCollection<AuditedVote> votes)
    {
        double[] times = [.. votes.Where(vote => vote.DecisionTime is not null).Select(vote => vote.DecisionTime!.Value.TotalSeconds).Order()];
        return Of(
            [votes.Count(vote => vote.Outcome == VoteOutcome.A), votes.Count(vote => vote.Outcome == VoteOutcome.B),
                votes.Count(vote => vote.Outcome == VoteOutcome.Tie), votes.Count(vote => vote.Outcome == VoteOutcome.BothBad)],
            times);
    }

    /// <summary>Of votes in bulk, whose times nobody knows.</summary>
    public static VoteAudit Of(Statistics.Votes.VoteTable votes)
    {
        Span<long> outcomes = stackalloc long[4];
        foreach (var vote in votes.Votes)
            outcomes[(int)vote.Outcome]++;
        return Of(outcomes, []);
    }

    /// <summary>The same for each rater, the unknown ones together under <c>""</c>.</summary>
    public static IReadOnlyDictionary<string, VoteAudit> PerRater(IEnumerable<AuditedVote> votes) =>
        votes.GroupBy(vote => vote.Rater ?? "").ToDictionary(group => group.Key, group => Of([.. group]));

    static VoteAudit Of(ReadOnlySpan<long> outcomes, double[] seconds)
    {
        var (left, right, ties, bothBad) = (outcomes[0], outcomes[1], outcomes[2], outcomes[3]);
        var all = left + right + ties + bothBad;
        return new(
            all,
            ShareInterval.Wilson(left, left + right),
            all == 0 ? null : (double)ties / all,
            all == 0 ? null : (double)bothBad / all,
            seconds.Length == 0 ? null : TimeSpan.FromSeconds(Quantiles.Of(seconds, 0.5)),
            seconds.Count(time => time < VeryQuick.TotalSeconds),
            seconds.Length);
    }
}
