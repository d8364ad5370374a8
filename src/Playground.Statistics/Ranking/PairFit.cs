namespace Playground.Statistics.Ranking;

/// <summary>What the pairwise models share: the rescue of votes without finite strengths, the fit, its covariance.</summary>
static class PairFit
{
    public static StrengthFit Fit(IPairLikelihood likelihood, PairCounts counts, double ridge, bool namesTies = false)
    {
        if (!(counts.Total > 0))
            throw new VotesNotRankableException(NotRankable.NoVotes);
        ArgumentOutOfRangeException.ThrowIfNegative(ridge);
        var connectivity = Connectivity.Of(counts);
        int[] islands = [.. connectivity.Islands];
        var penalties = new Penalties(likelihood, islands, ridge);
        var rescued = penalties.LookAt(counts);
        var newton = new NewtonFit(likelihood, islands);
        var parameters = new double[counts.ModelCount + likelihood.ExtraParameters];
        newton.Maximise(counts, penalties.Values, parameters, BradleyTerry.Tolerance);
        var covariance = newton.Covariance(counts, penalties.Values, parameters, penalties.Rescued);
        double? logNu = likelihood.ExtraParameters > 0 ? parameters[^1] : null;
        var nu = logNu is null ? namesTies ? 0 : (double?)null : Math.Exp(logNu.Value);
        return new StrengthFit(parameters[..counts.ModelCount], covariance, rescued && ridge == 0 ? BradleyTerry.RescueRidge : ridge, connectivity)
        {
            RescuedIslands = penalties.Rescued,
            Nu = nu,
            NuError = logNu is null ? null : nu * Math.Sqrt(covariance[counts.ModelCount, counts.ModelCount]),
        };
    }
}
