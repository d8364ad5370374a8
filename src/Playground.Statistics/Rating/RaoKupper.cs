using Playground.Statistics.Numerics;

namespace Playground.Statistics.Rating;

/// <summary>
/// Strengths with ties by a threshold (Rao and Kupper 1967): P(i beats j) = πᵢ/(πᵢ + ϑπⱼ), so that a tie is what lies between ±ln ϑ: a cumulative logit. Without any
/// tie ϑ = 1 and the strengths are Bradley and Terry's.
/// </summary>
/// <param name="LogStrengths">Mean 0.</param>
public sealed record RaoKupper(IReadOnlyList<string> Models, IReadOnlyList<double> LogStrengths, double Theta, double LogLikelihood)
{
    const int MostSteps = 500;

    /// <exception cref="ArgumentException">Nothing was decided (ϑ has no bound), or no finite strengths exist.</exception>
    public static RaoKupper Fit(IReadOnlyList<Duel> duels)
    {
        string[] models = [.. duels.SelectMany(duel => new[] { duel.A, duel.B }).Distinct().Order(StringComparer.Ordinal)];
        if (duels.Sum(duel => duel.AWins + duel.BWins) == 0)
            throw new ArgumentException("Nothing was decided: with ties alone the threshold has no bound.", nameof(duels));
        var ties = duels.Any(duel => duel.Ties > 0);
        // Strengths but the first model's, then ln ϑ.
        var theta = new double[models.Length];
        theta[^1] = ties ? 0.5 : 0;
        var likelihood = Likelihood(duels, models, theta, null, null, ties);
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, information) = (new double[models.Length], new DenseMatrix(models.Length));
            Likelihood(duels, models, theta, gradient, information, ties);
            if (!ties)
                information[models.Length - 1, models.Length - 1] = 1;
            if (!Cholesky.TryFactor(information) || theta.Max(Math.Abs) > 50)
                throw new ArgumentException("These outcomes determine no finite strengths: something always won, or nothing connects the models.", nameof(duels));
            Cholesky.Solve(information, gradient);
            var next = Step(theta, gradient, likelihood, moved => Likelihood(duels, models, moved, null, null, ties), out likelihood);
            var longest = theta.Zip(next, (a, b) => Math.Abs(a - b)).Max();
            theta = next;
            if (longest < 1e-13)
                break;
        }
        double[] strengths = [0, .. theta[..^1]];
        var mean = strengths.Average();
        return new(models, Array.ConvertAll(strengths, strength => strength - mean), Math.Exp(theta[^1]), likelihood);
    }

    static double[] Step(double[] theta, double[] direction, double likelihood, Func<double[], double> of, out double reached)
    {
        for (var scale = 1.0; scale > 1e-10; scale /= 2)
        {
            double[] moved = [.. theta.Zip(direction, (a, b) => a + scale * b)];
            reached = of(moved);
            if (moved[^1] >= 0 && reached >= likelihood)
                return moved;
        }
        reached = likelihood;
        return theta;
    }

    static double Likelihood(IReadOnlyList<Duel> duels, string[] models, double[] theta, double[]? gradient, DenseMatrix? information, bool ties)
    {
        var sum = 0.0;
        foreach (var duel in duels)
        {
            var (a, b) = (Array.IndexOf(models, duel.A), Array.IndexOf(models, duel.B));
            var difference = (a > 0 ? theta[a - 1] : 0) - (b > 0 ? theta[b - 1] : 0);
            var point = new CumulativePoint(difference, theta[^1]);
            sum += point.LogLikelihood(duel);
            if (gradient is null || information is null)
                continue;
            var row = new double[models.Length];
            if (a > 0) row[a - 1] = 1;
            if (b > 0) row[b - 1] = -1;
            point.AddSlope(duel, row, ties, gradient, information);
        }
        return sum;
    }
}
