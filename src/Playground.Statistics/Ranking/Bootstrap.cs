using Playground.Statistics.Intervals;

namespace Playground.Statistics.Ranking;

/// <summary>Strengths fitted to votes drawn anew, round by round (Efron and Tibshirani 1993, An introduction to the bootstrap).</summary>
public sealed class Bootstrap
{
    readonly double[][] byModel;

    Bootstrap(double[][] byModel, int irregular) => (this.byModel, IrregularRounds) = (byModel, irregular);

    /// <summary>Rounds whose draw allowed no finite strengths, and which were therefore regularised.</summary>
    public int IrregularRounds { get; }

    /// <summary>Standard deviation of a model's log strength over the rounds.</summary>
    public double StandardError(int model)
    {
        var mean = byModel[model].Average();
        return Math.Sqrt(byModel[model].Sum(value => (value - mean) * (value - mean)) / (byModel[model].Length - 1));
    }

    /// <summary>The percentile of a model's log strength, <paramref name="share"/> from 0 to 1, between rounds linearly (type 7 of Hyndman and Fan 1996).</summary>
    public double Percentile(int model, double share) => Quantiles.Of(byModel[model], share);

    /// <summary>Fits every round from the strengths of the whole. A round without finite strengths is regularised like a whole without.</summary>
    /// <param name="resampler">Makes one for each thread.</param>
    /// <param name="asked">The λ that was asked for.</param>
    internal static Bootstrap Run(IPairLikelihood likelihood, PairCounts counts, StrengthFit whole, Func<IResampler> resampler, int rounds, double asked = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 2);
        var byModel = Enumerable.Range(0, counts.ModelCount).Select(_ => new double[rounds]).ToArray();
        var irregular = 0;
        var threads = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, (rounds + IResampler.Lanes - 1) / IResampler.Lanes, threads,
            () => new BootstrapWorker(likelihood, counts, whole, resampler(), asked),
            (batch, _, worker) =>
            {
                worker.Fit(batch, byModel);
                return worker;
            },
            worker => Interlocked.Add(ref irregular, worker.Irregular));
        foreach (var values in byModel)
            Array.Sort(values);
        return new Bootstrap(byModel, irregular);
    }
}
