using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Leaderboards;

/// <summary>A leaderboard and what can be told from the same votes at once.</summary>
/// <param name="Ranked"><c>null</c> where the votes allow no ranking: <see cref="WhyNot"/> says why.</param>
/// <param name="Rows">Those of the leaderboard; none where there is no ranking.</param>
/// <param name="HeadToHead">How often each pair met, and how it ended.</param>
/// <param name="Audit">Sides and ties; times aren't known of votes in bulk.</param>
public sealed record Ranking(
    RankingRequest Request, VoteTable Votes, RankedVotes? Ranked, IReadOnlyList<LeaderboardRow> Rows, HeadToHead HeadToHead, VoteAudit Audit)
{
    public NotRankable? WhyNot { get; init; }

    public static Ranking Of(RankingRequest request, VoteTable votes)
    {
        var attempt = LeaderboardCalculator.TryRank(votes, request.Options, request.Filter.Tag);
        var rows = attempt.Ranked?.Leaderboard.Models ?? [];
        return new(request, votes, attempt.Ranked, rows, HeadToHead.Of(votes, [.. rows.Select(row => row.Model)]), VoteAudit.Of(votes)) { WhyNot = attempt.WhyNot };
    }

    /// <summary>What a model scores against the average opponent, a tie as half.</summary>
    public double Score(string model) => Ranked!.Fit.ScoreAgainstAverage(Place(model));

    /// <summary>How sure it is which of two models of a group is better, seen from the first.</summary>
    public PairVerdict Judge(string model, string other) => EnoughVotes.Judge(Ranked!.Fit, Place(model), Place(other));

    /// <summary>Whether there are enough votes to tell each model from the next one down the table, among those that votes connect.</summary>
    public IEnumerable<(string Better, string Worse, PairVerdict Verdict)> Neighbours() =>
        Rows.GroupBy(row => Ranked!.Fit.Connectivity.Islands[Place(row.Model)]).SelectMany(island => island.Zip(island.Skip(1))).Select(pair =>
    {
        var (a, b) = (Place(pair.First.Model), Place(pair.Second.Model));
        // The lower bounds order the table; the strengths say who beats whom.
        return Ranked!.Fit.LogStrengths[a] >= Ranked.Fit.LogStrengths[b]
            ? (pair.First.Model, pair.Second.Model, EnoughVotes.Judge(Ranked.Fit, a, b))
            : (pair.Second.Model, pair.First.Model, EnoughVotes.Judge(Ranked.Fit, b, a));
    });

    int Place(string model) => Ranked!.Models.Index().First(one => one.Item == model).Index;
}
