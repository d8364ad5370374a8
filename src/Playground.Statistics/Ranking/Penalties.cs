namespace Playground.Statistics.Ranking;

/// <summary>
/// Which parameters of a fit are penalised. Groups of models that never met share no vote, so each has a maximum of its own or none: only a group without
/// is regularised, and the others are what they would be if it weren't there. Keeps its memory between fits.
/// </summary>
sealed class Penalties
{
    readonly IPairLikelihood likelihood;
    readonly int[] islands;
    readonly StrongIslands strong;
    readonly double asked;
    readonly double[] values;

    /// <param name="islands">The number of each model's group, from 0.</param>
    /// <param name="asked">λ for every parameter; with 0, <see cref="BradleyTerry.RescueRidge"/> where there is no finite maximum.</param>
    public Penalties(IPairLikelihood likelihood, int[] islands, double asked)
    {
        (this.likelihood, this.islands, this.asked) = (likelihood, islands, asked);
        strong = new StrongIslands(islands);
        values = new double[islands.Length + likelihood.ExtraParameters];
    }

    /// <summary>λ of each parameter, as the counts that were looked at last need it.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>Of each group, whether its votes alone allow no finite maximum.</summary>
    public bool[] Rescued => strong.Broken;

    /// <returns>Whether something has no finite maximum by itself.</returns>
    public bool LookAt(PairCounts counts)
    {
        strong.LookAt(counts);
        // ν is one for all groups.
        if (likelihood.ExtraParameters > 0 && !TieParameter.IsFinite(counts))
        {
            Rescued.AsSpan().Fill(true);
            values.AsSpan().Fill(asked > 0 ? asked : BradleyTerry.RescueRidge);
            return true;
        }
        values.AsSpan().Fill(asked);
        if (asked == 0)
            for (var model = 0; model < islands.Length; model++)
                values[model] = Rescued[islands[model]] ? BradleyTerry.RescueRidge : 0;
        return Rescued.Contains(true);
    }
}
