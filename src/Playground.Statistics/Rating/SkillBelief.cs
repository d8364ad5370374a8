namespace Playground.Statistics.Rating;

/// <summary>What TrueSkill believes of a player: a normal law.</summary>
public sealed record SkillBelief(double Mean = 25, double Deviation = 25.0 / 3)
{
    /// <summary>Mean − 3 deviations: a rating that hardly anyone is below.</summary>
    public double Conservative => Mean - 3 * Deviation;
}
