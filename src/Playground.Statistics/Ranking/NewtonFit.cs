using Playground.Statistics.Numerics;

namespace Playground.Statistics.Ranking;

/// <summary>
/// Maximises a concave pairwise likelihood, less λ/2·Σθ², by Newton's method (for these models the same as iteratively reweighted least
/// squares). Keeps its memory between fits.
/// </summary>
/// <param name="islands">The number of each model's group, from 0. Between groups there are no votes, so each group has a mean of its own.</param>
sealed class NewtonFit(IPairLikelihood likelihood, int[] islands)
{
    const int MostSteps = 200;
    const double SafeStep = 0.5;

    readonly int modelCount = islands.Length;
    readonly double[] gradient = new double[islands.Length + likelihood.ExtraParameters];
    readonly int[] sizes = [.. islands.CountBy(island => island).OrderBy(size => size.Key).Select(size => size.Value)];
    readonly double[] traces = new double[islands.Length == 0 ? 0 : islands.Max() + 1];
    readonly DenseMatrix information = new(islands.Length + likelihood.ExtraParameters);

    /// <param name="penalties">λ of each parameter; within a group they are the same.</param>
    /// <param name="parameters">The start; replaced by the maximum. The strengths of each group sum to zero.</param>
    /// <exception cref="VotesNotRankableException">There is no finite maximum.</exception>
    public void Maximise(PairCounts counts, ReadOnlySpan<double> penalties, double[] parameters, double tolerance)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            Factor(counts, penalties, parameters);
            Cholesky.Solve(information, gradient);
            var longest = Longest(gradient);
            if (longest > SafeStep)
                Shorten(counts, penalties, parameters);
            for (var i = 0; i < parameters.Length; i++)
                parameters[i] += gradient[i];
            if (longest < tolerance)
            {
                Centre(parameters);
                return;
            }
        }
        throw new VotesNotRankableException(NotRankable.NoFiniteStrengths);
    }

    /// <summary>H⁻¹·M·H⁻¹ at the maximum, H the (penalised) information and M the sum of score products.</summary>
    /// <param name="rescued">Of each group, whether H⁻¹ alone is to stand for it.</param>
    public DenseMatrix Covariance(PairCounts counts, ReadOnlySpan<double> penalties, double[] parameters, bool[] rescued)
    {
        Factor(counts, penalties, parameters);
        var bread = Cholesky.Invert(information);
        if (!rescued.Contains(false))
            return bread;
        var meat = new DenseMatrix(information.Size);
        likelihood.SumScoreProducts(counts, parameters, meat);
        var sandwich = bread.Times(meat.MakeSymmetric()).Times(bread);
        for (var row = 0; row < modelCount; row++)
            for (var column = 0; column < modelCount; column++)
                if (rescued[islands[row]] && rescued[islands[column]])
                    sandwich[row, column] = bread[row, column];
        return sandwich;
    }

    void Factor(PairCounts counts, ReadOnlySpan<double> penalties, double[] parameters)
    {
        gradient.AsSpan().Clear();
        information.Clear();
        likelihood.Differentiate(counts, parameters, gradient, information);
        for (var i = 0; i < parameters.Length; i++)
        {
            gradient[i] -= penalties[i] * parameters[i];
            information[i, i] += penalties[i];
        }
        FixMeans(penalties);
        if (!Cholesky.TryFactor(information))
            throw new VotesNotRankableException(NotRankable.NoFiniteStrengths);
    }

    // Only differences of strengths are known. Adding c·11ᵀ pins their mean at zero and, as every score sums to zero, changes nothing else.
    void FixMeans(ReadOnlySpan<double> penalties)
    {
        for (var island = 0; island < sizes.Length; island++)
            traces[island] = 0;
        for (var i = 0; i < modelCount; i++)
            traces[islands[i]] += penalties[i] > 0 ? 0 : information[i, i];
        for (var row = 0; row < modelCount; row++)
        {
            var pin = traces[islands[row]] / sizes[islands[row]] / sizes[islands[row]];
            if (pin > 0)
                for (var column = 0; column <= row; column++)
                    if (islands[column] == islands[row])
                        information[row, column] += pin;
        }
    }

    // Far from the maximum a full step can overshoot; it is halved until it climbs.
    void Shorten(PairCounts counts, ReadOnlySpan<double> penalties, double[] parameters)
    {
        var before = Objective(counts, penalties, parameters);
        var tried = new double[parameters.Length];
        for (var halving = 0; halving < 60; halving++)
        {
            for (var i = 0; i < tried.Length; i++)
                tried[i] = parameters[i] + gradient[i];
            if (Objective(counts, penalties, tried) >= before)
                return;
            for (var i = 0; i < tried.Length; i++)
                gradient[i] /= 2;
        }
    }

    double Objective(PairCounts counts, ReadOnlySpan<double> penalties, double[] parameters)
    {
        var objective = likelihood.LogLikelihood(counts, parameters);
        for (var i = 0; i < parameters.Length; i++)
            objective -= penalties[i] / 2 * parameters[i] * parameters[i];
        return objective;
    }

    void Centre(double[] parameters)
    {
        var means = new double[sizes.Length];
        for (var model = 0; model < modelCount; model++)
            means[islands[model]] += parameters[model] / sizes[islands[model]];
        for (var model = 0; model < modelCount; model++)
            parameters[model] -= means[islands[model]];
    }

    static double Longest(double[] step)
    {
        var longest = 0.0;
        foreach (var value in step)
            longest = Math.Max(longest, Math.Abs(value));
        return longest;
    }
}
