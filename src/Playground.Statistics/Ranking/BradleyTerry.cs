namespace Playground.Statistics.Ranking;

/// <summary>
/// Bradley–Terry strengths by maximum likelihood: P(i beats j) = 1/(1 + exp(θⱼ − θᵢ)), a tie counting as half a win for each side, Σθ = 0
/// (Bradley and Terry 1952, Rank analysis of incomplete block designs). The maximised function is
/// Σ votes [y·d − ln(1 + eᵈ)] − λ/2·Σθ² with d = θᵢ − θⱼ and y = 1, ½ or 0.
/// </summary>
public static class BradleyTerry
{
    /// <summary>
    /// The λ that takes over where votes allow no finite strengths. It says of a model before any vote that its log strength is normal around
    /// the mean with variance 1/λ = 2, a standard deviation of 246 points: as widely as models in public arenas lie.
    /// </summary>
    public const double RescueRidge = 0.5;

    internal const double Tolerance = 1e-11;

    /// <summary>
    /// Fits strengths. Their covariance is the sandwich H⁻¹·M·H⁻¹ with H = information + λI and M = Σ votes (y − p)²·(eᵢ − eⱼ)(eᵢ − eⱼ)ᵀ
    /// (HC0 over single votes: White 1980; the variance that the arena-rank package gives), summed over pairs and outcomes instead of votes.
    /// </summary>
    /// <param name="ridge">λ, 0 for none. One-sided or disconnected votes are fitted with <see cref="RescueRidge"/> where it is 0.</param>
    /// <exception cref="VotesNotRankableException">There are no votes.</exception>
    public static StrengthFit Fit(PairCounts counts, double ridge = 0) => PairFit.Fit(new BradleyTerryLikelihood(), counts, ridge);
}
