using System.Runtime.CompilerServices;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Ranking;

/// <summary>
/// Elo's ratings, updated vote by vote: R ← R + K·(score − 1/(1 + 10^((R_other − R)/400))) (Elo 1978, The rating of chessplayers). The order of
/// the votes matters, and the last ones weigh most; for a fixed set of votes Bradley–Terry says more.
/// </summary>
public static class OnlineElo
{
    const double Scale = 400;

    /// <param name="k">How far one vote moves a rating at most, in points.</param>
    /// <returns>A rating for each model of the votes; all begin at <see cref="RatingScale.Mean"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Rate(VoteTable votes, BothBadRule bothBad = BothBadRule.Half, double k = 4)
    {
        var ratings = new double[votes.Models.Count];
        ratings.AsSpan().Fill(RatingScale.Mean);
        var perPoint = Math.Log(10) / Scale;
        foreach (var vote in votes.Votes)
        {
            if (vote.Outcome == VoteOutcome.BothBad && bothBad == BothBadRule.Exclude)
                continue;
            var score = vote.Outcome switch { VoteOutcome.A => 1.0, VoteOutcome.B => 0.0, _ => 0.5 };
            var expected = 1 / (1 + Math.Exp((ratings[vote.B] - ratings[vote.A]) * perPoint));
            ratings[vote.A] += k * (score - expected);
            ratings[vote.B] -= k * (score - expected);
        }
        return ratings;
    }
}
