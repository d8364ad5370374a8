using Playground.Statistics.Votes;

namespace Playground.Statistics.Ranking;

/// <summary>
/// Contextual Bradley–Terry: P(A wins) = σ(θ_A − θ_B + Σβₖxₖ), where xₖ is the difference of a style count divided by the sum of the two
/// counts plus one, over its standard deviation (LMArena's style control, as FastChat's leaderboard computes it). Ties count as half wins; a
/// ridge λ/2·(Σθ² + Σβ²) keeps small teams' fits finite; covariance as for <see cref="BradleyTerry.Fit"/>.
/// </summary>
public static class StyleControl
{
    /// <param name="ridge">λ, above 0.</param>
    /// <exception cref="VotesNotRankableException">There are no votes that count.</exception>
    public static StyleFit Fit(int modelCount, IReadOnlyList<StyledVote> votes, BothBadRule bothBad = BothBadRule.Half, double ridge = BradleyTerry.RescueRidge)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ridge);
        StyledVote[] counted = [.. votes.Where(vote => PairCounts.Kind(vote.Vote, bothBad) >= 0)];
        PackedVote[] plainVotes = [.. counted.Select(vote => vote.Vote)];
        var counts = PairCounts.Of(new VoteTable([.. Enumerable.Range(0, modelCount).Select(model => $"{model}")], [], plainVotes), bothBad);
        var plain = BradleyTerry.Fit(counts, ridge);

        var newton = new NewtonFit(new StyleLikelihood(plainVotes, Covariates(counted)), [.. plain.Connectivity.Islands]);
        var parameters = new double[modelCount + AnswerStyle.Count];
        double[] penalties = [.. Enumerable.Repeat(ridge, parameters.Length)];
        newton.Maximise(counts, penalties, parameters, BradleyTerry.Tolerance);
        var covariance = newton.Covariance(counts, penalties, parameters, [.. plain.RescuedIslands]);
        var controlled = new StrengthFit(parameters[..modelCount], covariance, ridge, plain.Connectivity) { RescuedIslands = plain.RescuedIslands };
        var errors = Enumerable.Range(modelCount, AnswerStyle.Count).Select(k => Math.Sqrt(covariance[k, k]));
        return new(plain, controlled, parameters[modelCount..], [.. errors]);
    }

    /// <summary>Four covariates a vote; one that never differs is 0.</summary>
    static double[] Covariates(StyledVote[] votes)
    {
        var covariates = new double[votes.Length * AnswerStyle.Count];
        for (var k = 0; k < AnswerStyle.Count; k++)
        {
            var differences = votes.Select(vote => (vote.A[k] - vote.B[k]) / (vote.A[k] + vote.B[k] + 1)).ToArray();
            var mean = differences.Average();
            var deviation = Math.Sqrt(differences.Average(value => (value - mean) * (value - mean)));
            for (var i = 0; i < votes.Length; i++)
                covariates[i * AnswerStyle.Count + k] = deviation > 0 ? differences[i] / deviation : 0;
        }
        return covariates;
    }
}
