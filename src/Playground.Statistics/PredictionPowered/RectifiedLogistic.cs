using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PredictionPowered;

/// <summary>
/// Logistic regression of people's outcomes made sharper by a judge (PPI++). Bradley–Terry is the case x = eₐ − e_b without intercept, the first model at 0.
/// </summary>
/// <param name="Coefficients">θ with mean(Y-part) gradients rectified by the judge: ∇ = λ·U + Y − λ·F = 0.</param>
/// <param name="StandardErrors">By the sandwich, the information over all items (over people's when λ = 0), covariances with divisors n − 1 and N − 1.</param>
public sealed record RectifiedLogistic(IReadOnlyList<double> Coefficients, IReadOnlyList<double> StandardErrors, double Lambda)
{
    /// <summary>Value ± z·error of one coefficient.</summary>
    public Estimate Interval(int place, double confidence = 0.95)
    {
        var reach = NormalDistribution.Quantile(0.5 + confidence / 2) * StandardErrors[place];
        return new(Coefficients[place], Coefficients[place] - reach, Coefficients[place] + reach);
    }

    /// <param name="lambda"><c>null</c> for the λ that makes the sum of variances smallest, found in two rounds from ½.</param>
    /// <exception cref="ArgumentException">Sides that don't pair up, no outcomes of people, or outcomes that determine no finite coefficients.</exception>
    public static RectifiedLogistic Of(
        IReadOnlyList<double[]> x, IReadOnlyList<double> people, IReadOnlyList<double> judge, IReadOnlyList<double[]> xAlone, IReadOnlyList<double> judgeAlone, double? lambda = null)
    {
        Inputs.RequirePairs(x, people, nameof(people));
        Inputs.RequirePairs(x, judge, nameof(judge));
        Inputs.RequirePairs(xAlone, judgeAlone, nameof(judgeAlone));
        if (people.Count < 2)
            throw new ArgumentException("Two outcomes of people are the least that has a spread.", nameof(people));
        var problem = new LogisticProblem(x, people, judge, xAlone, judgeAlone);
        if (judgeAlone.Count == 0)
            lambda = 0;
        if (lambda is { } known)
            return problem.Describe(problem.Solve(known), known);
        var tuned = problem.Tuned(problem.Solve(0.5));
        tuned = problem.Tuned(problem.Solve(tuned));
        return problem.Describe(problem.Solve(tuned), tuned);
    }
}
