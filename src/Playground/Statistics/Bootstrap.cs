namespace Playground.Statistics;

/// <summary>Strengths fitted to votes drawn anew, round by round (Efron and Tibshirani 1993, An introduction to the bootstrap).</summary>
public sealed class Bootstrap
{
    const double Tolerance = 1e-8;

    readonly double[][] byModel;

    Bootstrap(double[][] byModel, string unit)
    {
        this.byModel = byModel;
        Unit = unit;
    }

    /// <summary>What was drawn: <c>raters</c> or <c>votes</c>.</summary>
    public string Unit { get; }

    /// <summary>Standard deviation of a model's log strength over the rounds.</summary>
    public double StandardError(int model)
    {
        var mean = byModel[model].Average();
        return Math.Sqrt(byModel[model].Sum(value => (value - mean) * (value - mean)) / (byModel[model].Length - 1));
    }

    /// <summary>The percentile of a model's log strength, <paramref name="share"/> from 0 to 1, between rounds linearly (type 7 of Hyndman and Fan 1996).</summary>
    public double Percentile(int model, double share) => Quantiles.Of(byModel[model], share);

    /// <summary>Fits every round from the strengths of the whole. A round without finite strengths is regularised like a whole without.</summary>
    internal static Bootstrap Run(IPairLikelihood likelihood, PairCounts counts, StrengthFit whole, IResampler resampler, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 2);
        var byModel = Enumerable.Range(0, counts.ModelCount).Select(_ => new double[rounds]).ToArray();
        double[] start = [.. whole.LogStrengths, .. likelihood.ExtraParameters > 0 ? [Math.Log(whole.Nu ?? 1)] : Array.Empty<double>()];
        var batches = (rounds + IResampler.Lanes - 1) / IResampler.Lanes;
        Parallel.For(0, batches, () => new NewtonFit(likelihood, counts.ModelCount), (batch, _, newton) =>
        {
            var lanes = new double[IResampler.Lanes][];
            for (var lane = 0; lane < lanes.Length; lane++)
                lanes[lane] = new double[counts.Cells.Length];
            resampler.Draw(batch, lanes);
            for (var (lane, round) = (0, batch * IResampler.Lanes); lane < lanes.Length && round < rounds; lane++, round++)
            {
                var strengths = FitRound(newton, likelihood, counts.With(lanes[lane]), whole.Ridge, start);
                for (var model = 0; model < byModel.Length; model++)
                    byModel[model][round] = strengths[model];
            }
            return newton;
        }, _ => { });
        foreach (var values in byModel)
            Array.Sort(values);
        return new Bootstrap(byModel, resampler.Unit);
    }

    static double[] FitRound(NewtonFit newton, IPairLikelihood likelihood, PairCounts round, double ridge, double[] start)
    {
        var parameters = start.ToArray();
        var finite = ridge > 0 || PairFit.HasFiniteMaximum(likelihood, round);
        newton.Maximise(round, finite ? ridge : BradleyTerry.RescueRidge, parameters, Tolerance);
        return parameters;
    }
}
