using Playground.Statistics.Intervals;

namespace Playground.Statistics.Rating;

/// <summary>TrueSkill of two players (Herbrich, Minka and Graepel 2006), the closed form of one game.</summary>
/// <param name="beta">Deviation of a performance around the skill.</param>
/// <param name="tau">By how much skill may wander between games.</param>
/// <param name="drawProbability">Of two equals.</param>
public sealed class TrueSkill(double beta = 25.0 / 6, double tau = 25.0 / 300, double drawProbability = 0.1)
{
    readonly double margin = NormalDistribution.Quantile((drawProbability + 1) / 2) * Math.Sqrt(2) * beta;

    /// <returns>Both after the first has won.</returns>
    public (SkillBelief Winner, SkillBelief Loser) Win(SkillBelief winner, SkillBelief loser)
    {
        var c = Spread(winner, loser);
        var (t, e) = ((winner.Mean - loser.Mean) / c, margin / c);
        var v = Density(t - e) / NormalDistribution.Cumulative(t - e);
        return (Moved(winner, c, v, v * (v + t - e)), Moved(loser, c, -v, v * (v + t - e)));
    }

    /// <returns>Both after a draw.</returns>
    public (SkillBelief First, SkillBelief Second) Draw(SkillBelief first, SkillBelief second)
    {
        var c = Spread(first, second);
        var (t, e) = ((first.Mean - second.Mean) / c, margin / c);
        var between = NormalDistribution.Cumulative(e - t) - NormalDistribution.Cumulative(-e - t);
        var v = (Density(-e - t) - Density(e - t)) / between;
        var w = v * v + ((e - t) * Density(e - t) + (e + t) * Density(-e - t)) / between;
        return (Moved(first, c, v, w), Moved(second, c, -v, w));
    }

    double Spread(SkillBelief first, SkillBelief second) => Math.Sqrt(2 * beta * beta + Variance(first) + Variance(second));

    double Variance(SkillBelief belief) => belief.Deviation * belief.Deviation + tau * tau;

    SkillBelief Moved(SkillBelief belief, double c, double v, double w)
    {
        var variance = Variance(belief);
        return new(belief.Mean + variance / c * v, Math.Sqrt(variance * (1 - variance / (c * c) * w)));
    }

    static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
