namespace Playground.Statistics.Ranking;

/// <summary>
/// Davidson's extension of Bradley–Terry to ties: win : loss : tie = πᵢ : πⱼ : ν·√(πᵢπⱼ), π = exp θ, by maximum likelihood (Davidson 1970, On
/// extending the Bradley–Terry model to accommodate ties in paired comparison experiments). Two equals tie with probability ν/(2 + ν).
/// </summary>
public static class Davidson
{
    /// <summary>
    /// Fits strengths and ν; the covariance is the sandwich over single votes, as for <see cref="BradleyTerry.Fit"/>. A penalty weighs on ln ν as on
    /// the strengths. Without any tie, ν = 0 and the strengths are Bradley and Terry's.
    /// </summary>
    /// <param name="ridge">λ, 0 for none. Where strengths or ν have no finite estimate, <see cref="BradleyTerry.RescueRidge"/> takes over.</param>
    /// <exception cref="VotesNotRankableException">There are no votes, or nothing but ties: then ν has no estimate.</exception>
    public static StrengthFit Fit(PairCounts counts, double ridge = 0) => PairFit.Fit(Likelihood(counts), counts, ridge, namesTies: true);

    /// <exception cref="VotesNotRankableException">There are only ties.</exception>
    internal static IPairLikelihood Likelihood(PairCounts counts)
    {
        var ties = 0.0;
        for (var cell = 2; cell < counts.Cells.Length; cell += 3)
            ties += counts.Cells[cell];
        if (ties > 0 && ties == counts.Total)
            throw new VotesNotRankableException(NotRankable.OnlyTies);
        return ties > 0 ? new DavidsonLikelihood() : new BradleyTerryLikelihood();
    }
}
