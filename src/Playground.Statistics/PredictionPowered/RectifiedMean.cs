using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PredictionPowered;

/// <summary>
/// A mean of people's labels made sharper by a judge that labelled more items (Angelopoulos et al. 2023, Prediction-powered inference; Angelopoulos, Duchi and
/// Zrnic 2023, PPI++). People correct the judge's bias: λ·mean(U) + mean(Y − λ·F), SE² = var(λU)/N + var(Y − λF)/n, variances with divisors N and n.
/// </summary>
/// <param name="Lambda">How much the judge is trusted: 0 people only, 1 plain PPI.</param>
/// <param name="StandardError"><c>null</c> with a single label of people: no spread, no interval.</param>
public sealed record RectifiedMean(double Value, double? StandardError, double Lambda, Estimate? Interval)
{
    /// <param name="people">Y, at least one.</param>
    /// <param name="judge">F: the judge on the same items.</param>
    /// <param name="judgeAlone">U: the judge on further items; without any, people's labels are all there is.</param>
    /// <param name="lambda"><c>null</c> for <see cref="Tuned"/>.</param>
    /// <exception cref="ArgumentException">No label of people (a judge alone can't be corrected), labels that don't pair up, or no numbers.</exception>
    public static RectifiedMean Of(IReadOnlyList<double> people, IReadOnlyList<double> judge, IReadOnlyList<double> judgeAlone, double? lambda = null, double confidence = 0.95)
    {
        Require(people, judge, judgeAlone);
        var weight = judgeAlone.Count == 0 ? 0 : lambda ?? Tuned(people, judge, judgeAlone);
        double[] rest = [.. people.Zip(judge, (y, f) => y - weight * f)];
        var value = Moments.Mean(rest) + (weight == 0 ? 0 : weight * Moments.Mean(judgeAlone));
        if (people.Count == 1)
            return new(value, null, weight, null);
        var far = weight == 0 ? 0 : weight * weight * Variance0(judgeAlone) / judgeAlone.Count;
        var error = Math.Sqrt(far + Variance0(rest) / people.Count);
        var reach = NormalDistribution.Quantile(0.5 + confidence / 2) * error;
        return new(value, error, weight, new(value, value - reach, value + reach));
    }

    /// <summary>The λ that makes the error smallest, within 0 … 1: a judge that says the contrary isn't turned round. 0 where the judge never varies.</summary>
    public static double Tuned(IReadOnlyList<double> people, IReadOnlyList<double> judge, IReadOnlyList<double> judgeAlone) =>
        Math.Clamp(Unclipped(people, judge, judgeAlone) ?? 0, 0, 1);

    /// <summary>cov(Y, F)/((1 + n/N)·var(F and U)), the covariance with divisor n, the variance with n + N − 1; <c>null</c> where the judge never varies.</summary>
    public static double? Unclipped(IReadOnlyList<double> people, IReadOnlyList<double> judge, IReadOnlyList<double> judgeAlone)
    {
        Require(people, judge, judgeAlone);
        double[] all = [.. judge, .. judgeAlone];
        var variance = all.Length < 2 ? 0 : Moments.Variance(all);
        return variance > 0 && judgeAlone.Count > 0
            ? Moments.SumOfProducts(people, judge) / people.Count / ((1 + (double)people.Count / judgeAlone.Count) * variance)
            : null;
    }

    /// <summary>How many labels of people one is worth with the judge's help: (error of people alone/error)²; <c>null</c> where either is 0 or unknown.</summary>
    public static double? EffectiveSampleRatio(IReadOnlyList<double> people, IReadOnlyList<double> judge, IReadOnlyList<double> judgeAlone)
    {
        var (alone, helped) = (Of(people, judge, judgeAlone, 0).StandardError, Of(people, judge, judgeAlone).StandardError);
        return alone > 0 && helped > 0 ? Math.Pow(alone.Value / helped.Value, 2) : null;
    }

    /// <summary>Pearson's correlation of people and judge; <c>null</c> where either never varies.</summary>
    public static double? Correlation(IReadOnlyList<double> people, IReadOnlyList<double> judge)
    {
        Require(people, judge, []);
        var (a, b) = (Moments.SumOfSquares(people), Moments.SumOfSquares(judge));
        return a > 0 && b > 0 ? Moments.SumOfProducts(people, judge) / Math.Sqrt(a * b) : null;
    }

    static double Variance0(IReadOnlyList<double> values) => Moments.SumOfSquares(values) / values.Count;

    static void Require(IReadOnlyList<double> people, IReadOnlyList<double> judge, IReadOnlyList<double> judgeAlone)
    {
        if (people.Count == 0)
            throw new ArgumentException("Nobody has labelled anything, and a judge alone can't be corrected. Let people label some items.", nameof(people));
        Inputs.RequirePairs(people, judge, nameof(judge));
        Inputs.RequireFinite(people, nameof(people));
        Inputs.RequireFinite(judge, nameof(judge));
        Inputs.RequireFinite(judgeAlone, nameof(judgeAlone));
    }
}
