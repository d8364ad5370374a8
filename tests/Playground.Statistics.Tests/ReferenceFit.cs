using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

/// <summary>
/// The same estimates found another way, slowly: one parameter at a time until nothing moves, derivatives and sandwich summed vote by vote, one
/// model's strength held at zero and the result carried over to mean zero at the end.
/// </summary>
sealed class ReferenceFit
{
    readonly PackedVote[] votes;
    readonly int models;
    readonly bool davidson;

    /// <summary>Strengths, and ln ν at the end for Davidson's model.</summary>
    readonly double[] parameters;

    public ReferenceFit(VoteTable table, bool davidson)
    {
        votes = table.Votes.ToArray();
        models = table.Models.Count;
        this.davidson = davidson;
        parameters = new double[models + (davidson ? 1 : 0)];
        for (var moved = 1.0; moved > 1e-14;)
        {
            moved = 0;
            for (var k = 1; k < parameters.Length; k++)
                moved = Math.Max(moved, Math.Abs(Improve(k)));
        }
        (Strengths, Covariance) = Centre(Sandwich());
    }

    public double[] Strengths { get; }

    /// <summary>Of the centred strengths, and of ln ν in the last row and column.</summary>
    public double[,] Covariance { get; }

    public double Nu => Math.Exp(parameters[^1]);

    public double NuError => Nu * Math.Sqrt(Covariance[models, models]);

    double Improve(int k)
    {
        var (slope, curvature) = (0.0, 0.0);
        foreach (var vote in votes)
        {
            var (score, information) = Derivatives(vote);
            slope += score[k];
            curvature += information[k, k];
        }
        var step = Math.Clamp(slope / curvature, -1, 1);
        parameters[k] += step;
        return step;
    }

    (double[] Score, double[,] Information) Derivatives(PackedVote vote)
    {
        double[][] features = davidson ? DavidsonFeatures(vote) : BradleyTerryFeatures(vote);
        var weights = features.Select(x => Math.Exp(x.Zip(parameters, (a, b) => a * b).Sum())).ToArray();
        var shares = weights.Select(weight => weight / weights.Sum()).ToArray();
        double[] chosen = davidson
            ? vote.Outcome switch { VoteOutcome.A => [1, 0, 0], VoteOutcome.B => [0, 1, 0], _ => [0, 0, 1] }
            : vote.Outcome switch { VoteOutcome.A => [1, 0], VoteOutcome.B => [0, 1], _ => [0.5, 0.5] };
        var size = parameters.Length;
        var score = new double[size];
        var information = new double[size, size];
        var mean = new double[size];
        for (var o = 0; o < shares.Length; o++)
            for (var k = 0; k < size; k++)
            {
                score[k] += (chosen[o] - shares[o]) * features[o][k];
                mean[k] += shares[o] * features[o][k];
            }
        for (var k = 0; k < size; k++)
            for (var l = 0; l < size; l++)
                information[k, l] = Enumerable.Range(0, shares.Length).Sum(o => shares[o] * features[o][k] * features[o][l]) - mean[k] * mean[l];
        return (score, information);
    }

    double[][] BradleyTerryFeatures(PackedVote vote) => [Unit((vote.A, 1)), Unit((vote.B, 1))];

    double[][] DavidsonFeatures(PackedVote vote) => [Unit((vote.A, 1)), Unit((vote.B, 1)), Unit((vote.A, 0.5), (vote.B, 0.5), (models, 1))];

    double[] Unit(params (int Place, double Value)[] entries)
    {
        var x = new double[parameters.Length];
        foreach (var (place, value) in entries)
            x[place] = value;
        return x;
    }

    // H⁻¹·M·H⁻¹ over all parameters but the first.
    double[,] Sandwich()
    {
        var size = parameters.Length - 1;
        var (bread, meat) = (new double[size, size], new double[size, size]);
        foreach (var vote in votes)
        {
            var (score, information) = Derivatives(vote);
            for (var k = 0; k < size; k++)
                for (var l = 0; l < size; l++)
                {
                    bread[k, l] += information[k + 1, l + 1];
                    meat[k, l] += score[k + 1] * score[l + 1];
                }
        }
        var inverse = Invert(bread);
        return Multiply(Multiply(inverse, meat), inverse);
    }

    (double[] Strengths, double[,] Covariance) Centre(double[,] covariance)
    {
        var mean = parameters.Take(models).Average();
        var map = new double[parameters.Length, parameters.Length - 1];
        for (var k = 0; k < parameters.Length; k++)
            for (var l = 1; l < parameters.Length; l++)
                map[k, l - 1] = (k == l ? 1 : 0) - (k < models && l < models ? 1.0 / models : 0);
        return ([.. parameters.Take(models).Select(strength => strength - mean)], Multiply(Multiply(map, covariance), Transpose(map)));
    }

    static double[,] Transpose(double[,] a)
    {
        var result = new double[a.GetLength(1), a.GetLength(0)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++)
                result[j, i] = a[i, j];
        return result;
    }

    static double[,] Multiply(double[,] a, double[,] b)
    {
        var result = new double[a.GetLength(0), b.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < b.GetLength(1); j++)
                for (var k = 0; k < b.GetLength(0); k++)
                    result[i, j] += a[i, k] * b[k, j];
        return result;
    }

    // Gauss and Jordan; the matrix is positive definite, so no pivots are sought.
    static double[,] Invert(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var (a, inverse) = ((double[,])matrix.Clone(), new double[size, size]);
        for (var i = 0; i < size; i++)
            inverse[i, i] = 1;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var scale = a[pivot, pivot];
            for (var column = 0; column < size; column++)
                (a[pivot, column], inverse[pivot, column]) = (a[pivot, column] / scale, inverse[pivot, column] / scale);
            for (var row = 0; row < size; row++)
            {
                var factor = a[row, pivot];
                if (row == pivot)
                    continue;
                for (var column = 0; column < size; column++)
                {
                    a[row, column] -= factor * a[pivot, column];
                    inverse[row, column] -= factor * inverse[pivot, column];
                }
            }
        }
        return inverse;
    }
}
