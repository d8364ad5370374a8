namespace Playground.Statistics.Ranking;

/// <summary>What the pairwise models share: the rescue of votes without finite strengths, the fit, its covariance.</summary>
static class PairFit
{
    public static StrengthFit Fit(IPairLikelihood likelihood, PairCounts counts, double ridge, bool namesTies = false)
    {
        if (!(counts.Total > 0))
            throw new VotesNotRankableException(NotRankable.NoVotes);
        ArgumentOutOfRangeException.ThrowIfNegative(ridge);
        var rescued = !HasFiniteMaximum(likelihood, counts);
        var used = rescued && ridge == 0 ? BradleyTerry.RescueRidge : ridge;
        var newton = new NewtonFit(likelihood, counts.ModelCount);
        var parameters = new double[counts.ModelCount + likelihood.ExtraParameters];
        newton.Maximise(counts, used, parameters, BradleyTerry.Tolerance);
        var covariance = newton.Covariance(counts, used, parameters, sandwich: !rescued);
        double? logNu = likelihood.ExtraParameters > 0 ? parameters[^1] : null;
        var nu = logNu is null ? namesTies ? 0 : (double?)null : Math.Exp(logNu.Value);
        return new StrengthFit(parameters[..counts.ModelCount], covariance, used, Connectivity.Of(counts))
        {
            WasRescued = rescued,
            Nu = nu,
            NuError = logNu is null ? null : nu * Math.Sqrt(covariance[counts.ModelCount, counts.ModelCount]),
        };
    }

    /// <summary>Whether the likelihood has a maximum without any penalty.</summary>
    public static bool HasFiniteMaximum(IPairLikelihood likelihood, PairCounts counts) =>
        Connectivity.IsStrong(counts) && (likelihood.ExtraParameters == 0 || TieParameter.IsFinite(counts));
}
