using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.Ranking;

/// <summary>Strengths estimated from votes, with their uncertainty. Places of models are those of the votes.</summary>
public sealed class StrengthFit
{
    readonly double[] strengths;
    readonly DenseMatrix covariance;

    internal StrengthFit(double[] strengths, DenseMatrix covariance, double ridge, Connectivity connectivity)
    {
        this.strengths = strengths;
        this.covariance = Centred(covariance, connectivity.Islands);
        Ridge = ridge;
        Connectivity = connectivity;
    }

    /// <summary>θ, mean zero within each group of models that met: the odds of i against j of one group are exp(θᵢ − θⱼ) to 1.</summary>
    public IReadOnlyList<double> LogStrengths => strengths;

    /// <summary>Davidson's ν; 0 where no tie occurred, <c>null</c> for Bradley–Terry.</summary>
    public double? Nu { get; internal init; }

    /// <summary>Standard error of ν by the delta method: ν times that of ln ν.</summary>
    public double? NuError { get; internal init; }

    /// <summary>The λ that was used: the one asked for, or <see cref="BradleyTerry.RescueRidge"/>.</summary>
    public double Ridge { get; }

    /// <summary>Whether the votes alone leave strengths open: some group was regularised, or there are several, between which nothing is known.</summary>
    public bool WasRescued => RescuedIslands.Contains(true) || Connectivity.Kind == ConnectivityKind.Disconnected;

    /// <summary>
    /// Of each group, whether it was regularised. The covariance is then the inverse of the penalised information: residuals of votes that all went one
    /// way are small, and a sandwich made of them would claim a certainty that isn't there.
    /// </summary>
    public IReadOnlyList<bool> RescuedIslands { get; internal init; } = [];

    /// <inheritdoc cref="RescuedIslands"/>
    public bool IsRescued(int model) => RescuedIslands[Connectivity.Islands[model]];

    public Connectivity Connectivity { get; }

    /// <summary>Of the log strength, whose mean over the models of its group is fixed at zero.</summary>
    public double StandardError(int model) => Math.Sqrt(Math.Max(0, covariance[model, model]));

    /// <summary>Of θᵢ − θⱼ; infinite between groups that never met, and smaller than the two errors suggest where both met the same opponents.</summary>
    public double DifferenceError(int i, int j) => !Met(i, j) ? double.PositiveInfinity : Math.Sqrt(Math.Max(0, covariance[i, i] + covariance[j, j] - 2 * covariance[i, j]));

    /// <summary>What i scores against j on average, a tie as half: 1/(1 + exp(θⱼ − θᵢ)), or P(win) + P(tie)/2 with ν.</summary>
    public double ExpectedScore(int i, int j) => ScoreAt(strengths[i] - strengths[j]);

    bool Met(int i, int j) => Connectivity.Islands[i] == Connectivity.Islands[j];

    internal double ScoreAt(double difference) => 0.5 + Lean(difference).Lean;

    /// <summary>Fisher information on the difference that one more vote brings: p(1 − p), or (1 − P(tie))/4 − ((P(win) − P(loss))/2)² with ν.</summary>
    internal double InformationAt(double difference)
    {
        var (lean, tie) = Lean(difference);
        return Nu is null ? (0.5 + lean) * (0.5 - lean) : (1 - tie) / 4 - lean * lean;
    }

    /// <summary>How probable it is, given the votes, that i is truly stronger than j: Φ((θᵢ − θⱼ)/standard error of the difference).</summary>
    public double ProbabilityStronger(int i, int j) =>
        i == j ? 0.5 : NormalDistribution.Cumulative((strengths[i] - strengths[j]) / DifferenceError(i, j));

    /// <summary>The mean of <see cref="ExpectedScore"/> over all other models of the group, each weighing the same.</summary>
    public double ScoreAgainstAverage(int model) =>
        Enumerable.Range(0, strengths.Length).Where(other => other != model && Met(model, other)).Select(other => ExpectedScore(model, other)).DefaultIfEmpty(0.5).Average();

    /// <returns>(P(win) − P(loss))/2 and P(tie).</returns>
    (double Lean, double Tie) Lean(double difference)
    {
        var root = Math.Exp(-Math.Abs(difference) / 2);
        var tie = (Nu ?? 0) * root;
        var sum = 1 + root * root + tie;
        return (Math.Sign(difference) * (1 - root * root) / sum / 2, tie / sum);
    }

    // The covariance of θ − mean(θ) in each group: what is unknown about the mean is not the models'.
    static DenseMatrix Centred(DenseMatrix full, IReadOnlyList<int> islands)
    {
        var count = islands.Count;
        var groups = islands.DefaultIfEmpty(-1).Max() + 1;
        var sizes = new int[groups];
        foreach (var island in islands)
            sizes[island]++;
        var (rows, means) = (new double[count, groups], new double[groups, groups]);
        for (var row = 0; row < count; row++)
            for (var column = 0; column < count; column++)
            {
                rows[row, islands[column]] += full[row, column] / sizes[islands[column]];
                means[islands[row], islands[column]] += full[row, column] / sizes[islands[row]] / sizes[islands[column]];
            }
        var centred = new DenseMatrix(count);
        for (var row = 0; row < count; row++)
            for (var column = 0; column < count; column++)
                centred[row, column] = full[row, column] - rows[row, islands[column]] - rows[column, islands[row]] + means[islands[row], islands[column]];
        return centred;
    }
}
