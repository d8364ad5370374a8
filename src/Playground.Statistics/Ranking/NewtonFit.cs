using Playground.Statistics.Numerics;

namespace Playground.Statistics.Ranking;

/// <summary>
/// Maximises a concave pairwise likelihood, less λ/2·Σθ², by Newton's method (for these models the same as iteratively reweighted least
/// squares). Keeps its memory between fits.
/// </summary>
sealed class NewtonFit(IPairLikelihood likelihood, int modelCount)
{
    const int MostSteps = 200;
    const double SafeStep = 0.5;

    readonly double[] gradient = new double[modelCount + likelihood.ExtraParameters];
    readonly DenseMatrix information = new(modelCount + likelihood.ExtraParameters);

    /// <param name="parameters">The start; replaced by the maximum. Without a penalty the strengths sum to zero.</param>
    /// <exception cref="VotesNotRankableException">There is no finite maximum.</exception>
    public void Maximise(PairCounts counts, double ridge, double[] parameters, double tolerance)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            Factor(counts, ridge, parameters);
            Cholesky.Solve(information, gradient);
            var longest = Longest(gradient);
            if (longest > SafeStep)
                Shorten(counts, ridge, parameters);
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
    /// <param name="sandwich"><c>false</c> for H⁻¹ alone.</param>
    public DenseMatrix Covariance(PairCounts counts, double ridge, double[] parameters, bool sandwich)
    {
        Factor(counts, ridge, parameters);
        var bread = Cholesky.Invert(information);
        if (!sandwich)
            return bread;
        var meat = new DenseMatrix(information.Size);
        likelihood.SumScoreProducts(counts, parameters, meat);
        return bread.Times(meat.MakeSymmetric()).Times(bread);
    }

    void Factor(PairCounts counts, double ridge, double[] parameters)
    {
        gradient.AsSpan().Clear();
        information.Clear();
        likelihood.Differentiate(counts, parameters, gradient, information);
        for (var i = 0; i < parameters.Length; i++)
        {
            gradient[i] -= ridge * parameters[i];
            information[i, i] += ridge;
        }
        if (ridge == 0)
            FixMean();
        if (!Cholesky.TryFactor(information))
            throw new VotesNotRankableException(NotRankable.NoFiniteStrengths);
    }

    // Only differences of strengths are known. Adding c·11ᵀ pins their mean at zero and, as every score sums to zero, changes nothing else.
    void FixMean()
    {
        var trace = 0.0;
        for (var i = 0; i < modelCount; i++)
            trace += information[i, i];
        for (var row = 0; row < modelCount; row++)
            for (var column = 0; column <= row; column++)
                information[row, column] += trace / modelCount / modelCount;
    }

    // Far from the maximum a full step can overshoot; it is halved until it climbs.
    void Shorten(PairCounts counts, double ridge, double[] parameters)
    {
        var before = Objective(counts, ridge, parameters);
        var tried = new double[parameters.Length];
        for (var halving = 0; halving < 60; halving++)
        {
            for (var i = 0; i < tried.Length; i++)
                tried[i] = parameters[i] + gradient[i];
            if (Objective(counts, ridge, tried) >= before)
                return;
            for (var i = 0; i < tried.Length; i++)
                gradient[i] /= 2;
        }
    }

    double Objective(PairCounts counts, double ridge, double[] parameters) =>
        likelihood.LogLikelihood(counts, parameters) - ridge / 2 * DenseMatrix.Dot(parameters, parameters);

    void Centre(double[] parameters)
    {
        var strengths = parameters.AsSpan(0, modelCount);
        var mean = 0.0;
        foreach (var strength in strengths)
            mean += strength / modelCount;
        foreach (ref var strength in strengths)
            strength -= mean;
    }

    static double Longest(double[] step)
    {
        var longest = 0.0;
        foreach (var value in step)
            longest = Math.Max(longest, Math.Abs(value));
        return longest;
    }
}
