using Playground.Statistics.Distributions;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.RaterAgreement;

/// <summary>
/// Scores as mean + item + rater, the effects of either summing to 0, by least squares: how lenient each rater is, whichever items were theirs.
/// </summary>
/// <param name="Leniency">By rater; positive for generous ones.</param>
/// <param name="ResidualDeviation"><c>null</c> where the model uses up all scores.</param>
/// <param name="F">Raters given items; <c>null</c> as the deviation.</param>
public sealed record LeniencyModel(
    double GrandMean, IReadOnlyDictionary<string, double> Items, IReadOnlyDictionary<string, double> Leniency, IReadOnlyDictionary<string, double?> LeniencyErrors,
    double? ResidualDeviation, double? F, double? P)
{
    /// <returns><c>null</c> without scores.</returns>
    /// <exception cref="ArgumentException">Raters and items fall into groups that share nothing: leniency and difficulty can't be told apart. The message names them.</exception>
    public static LeniencyModel? Of(IReadOnlyList<(string Item, string Rater, double Score)> scores)
    {
        Inputs.RequireFinite([.. scores.Select(score => score.Score)], nameof(scores));
        if (scores.Count == 0)
            return null;
        string[] items = [.. scores.Select(score => score.Item).Distinct()];
        string[] raters = [.. scores.Select(score => score.Rater).Distinct()];
        RequireConnected(scores);
        double[] y = [.. scores.Select(score => score.Score)];
        double[][] full = [.. scores.Select(score => Row(score, items, raters))];
        var (beta, covariance, residual) = LeastSquares.Fit(full, y);
        var degrees = scores.Count - beta.Length;
        double? variance = degrees > 0 ? residual / degrees : null;
        var withoutRaters = LeastSquares.Fit([.. full.Select(row => row[..items.Length])], y).Residual;
        double? f = variance > 0 && raters.Length > 1 ? (withoutRaters - residual) / (raters.Length - 1) / variance : null;
        var itemEffects = Effects(beta[1..items.Length]);
        var raterEffects = Effects(beta[items.Length..]);
        return new(beta[0], items.Zip(itemEffects).ToDictionary(), raters.Zip(raterEffects).ToDictionary(),
            raters.Index().ToDictionary(rater => rater.Item, rater => variance is { } s ? Math.Sqrt(s * EffectVariance(covariance, items.Length, rater.Index, raters.Length)) : (double?)null),
            variance is { } known ? Math.Sqrt(known) : null, f, f is { } statistic ? FisherF.Upper(statistic, raters.Length - 1, degrees) : null);
    }

    // Effect coding: the last of each kind is minus the sum of the others.
    static double[] Row((string Item, string Rater, double Score) score, string[] items, string[] raters) =>
        [1, .. Coded(Array.IndexOf(items, score.Item), items.Length), .. Coded(Array.IndexOf(raters, score.Rater), raters.Length)];

    static IEnumerable<double> Coded(int place, int count) => Enumerable.Range(0, count - 1).Select(i => place == count - 1 ? -1.0 : place == i ? 1 : 0);

    static double[] Effects(double[] coded) => [.. coded, -coded.Sum()];

    static double EffectVariance(DenseMatrix covariance, int from, int rater, int raters)
    {
        if (rater < raters - 1)
            return covariance[from + rater, from + rater];
        var sum = 0.0;
        for (var i = 0; i < raters - 1; i++)
            for (var j = 0; j < raters - 1; j++)
                sum += covariance[from + i, from + j];
        return sum;
    }

    static void RequireConnected(IReadOnlyList<(string Item, string Rater, double Score)> scores)
    {
        var (reached, items, grew) = (new HashSet<string> { scores[0].Rater }, new HashSet<string>(), true);
        while (grew)
        {
            grew = false;
            foreach (var (item, rater, _) in scores)
                grew |= reached.Contains(rater) ? items.Add(item) : items.Contains(item) && reached.Add(rater);
        }
        string[] apart = [.. scores.Select(score => score.Rater).Distinct().Where(rater => !reached.Contains(rater))];
        if (apart.Length > 0)
            throw new ArgumentException($"{string.Join(", ", reached)} and {string.Join(", ", apart)} share no item, so leniency and difficulty can't be told apart.", nameof(scores));
    }
}
