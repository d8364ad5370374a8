using Playground.Statistics.Numerics;

namespace Playground.Statistics.Ranking;

/// <summary>P(i beats j) = 1/(1 + exp(θⱼ − θᵢ)), ties as half a win for each side.</summary>
sealed class BradleyTerryLikelihood : IPairLikelihood
{
    public int ExtraParameters => 0;

    public double LogLikelihood(PairCounts counts, ReadOnlySpan<double> parameters)
    {
        var sum = 0.0;
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            var difference = parameters[counts.First[pair]] - parameters[counts.Second[pair]];
            var cells = counts.Cells.Slice(pair * 3, 3);
            sum -= (cells[0] + cells[2] / 2) * LogOnePlusExp(-difference) + (cells[1] + cells[2] / 2) * LogOnePlusExp(difference);
        }
        return sum;
    }

    public void Differentiate(PairCounts counts, ReadOnlySpan<double> parameters, Span<double> gradient, DenseMatrix information)
    {
        var first = counts.First;
        var second = counts.Second;
        var cells = counts.Cells;
        var weights = Exponentials(parameters);
        for (var pair = 0; pair < first.Length; pair++)
        {
            var (i, j) = (first[pair], second[pair]);
            var p = weights[i] / (weights[i] + weights[j]);
            var tieHalves = cells[3 * pair + 2] / 2;
            var meetings = cells[3 * pair] + cells[3 * pair + 1] + 2 * tieHalves;
            var surprise = cells[3 * pair] + tieHalves - meetings * p;
            gradient[i] += surprise;
            gradient[j] -= surprise;
            information.AddDifference(i, j, meetings * p * (1 - p));
        }
    }

    public void SumScoreProducts(PairCounts counts, ReadOnlySpan<double> parameters, DenseMatrix meat)
    {
        var weights = Exponentials(parameters);
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            var (i, j) = (counts.First[pair], counts.Second[pair]);
            var p = weights[i] / (weights[i] + weights[j]);
            var cells = counts.Cells.Slice(pair * 3, 3);
            meat.AddDifference(i, j, cells[0] * (1 - p) * (1 - p) + cells[1] * p * p + cells[2] * (0.5 - p) * (0.5 - p));
        }
    }

    // One exponential a model instead of one a pair.
    static double[] Exponentials(ReadOnlySpan<double> parameters)
    {
        var weights = new double[parameters.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Math.Exp(parameters[i]);
        return weights;
    }

    static double LogOnePlusExp(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
