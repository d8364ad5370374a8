namespace Playground.Statistics.Ranking;

/// <summary>What one thread of a bootstrap needs, kept from batch to batch.</summary>
sealed class BootstrapWorker
{
    // Far below what an interval shows.
    const double Tolerance = 1e-8;

    readonly IPairLikelihood likelihood;
    readonly PairCounts counts;
    readonly IResampler resampler;
    readonly NewtonFit newton;
    readonly Penalties penalties;
    readonly bool[] rescued;
    readonly double[] start;
    readonly double[][] cells = new double[IResampler.Lanes][];

    public BootstrapWorker(IPairLikelihood likelihood, PairCounts counts, StrengthFit whole, IResampler resampler, double asked)
    {
        (this.likelihood, this.counts, this.resampler) = (likelihood, counts, resampler);
        int[] islands = [.. whole.Connectivity.Islands];
        newton = new NewtonFit(likelihood, islands);
        penalties = new Penalties(likelihood, islands, asked);
        rescued = [.. whole.RescuedIslands];
        start = [.. whole.LogStrengths, .. likelihood.ExtraParameters > 0 ? [Math.Log(whole.Nu ?? 1)] : Array.Empty<double>()];
        for (var lane = 0; lane < cells.Length; lane++)
            cells[lane] = new double[counts.Cells.Length];
    }

    /// <summary>Rounds in which a group without need of it before had to be regularised.</summary>
    public int Irregular { get; private set; }

    /// <param name="byModel">Receives the strengths, per model one place for each round; rounds beyond its length are left out.</param>
    public void Fit(int batch, double[][] byModel)
    {
        resampler.Draw(batch, cells);
        for (var (lane, round) = (0, batch * IResampler.Lanes); lane < cells.Length && round < byModel[0].Length; lane++, round++)
        {
            var strengths = FitRound(counts.With(cells[lane]));
            for (var model = 0; model < byModel.Length; model++)
                byModel[model][round] = strengths[model];
        }
    }

    double[] FitRound(PairCounts round)
    {
        var parameters = start.ToArray();
        if (penalties.LookAt(round) && penalties.Rescued.Zip(rescued).Any(island => island is (true, false)))
            Irregular++;
        newton.Maximise(round, penalties.Values, parameters, Tolerance);
        return parameters;
    }
}
