using Playground.Statistics.Distributions;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.Rating;

/// <summary>
/// Whether being shown first helps: logit P(first wins) = θ_first − θ_second + γ (Davidson and Beaver 1977, the order effect as a factor).
/// </summary>
/// <param name="LogStrengths">Mean 0.</param>
/// <param name="Effect">γ; exp γ are the odds of the first against its equal.</param>
/// <param name="EffectError">Standard error of γ.</param>
/// <param name="StrengthErrors">Of strengths against the first model's.</param>
/// <param name="Plain">Strengths as if order didn't matter, mean 0.</param>
/// <param name="P">Likelihood ratio test of γ = 0.</param>
public sealed record OrderEffect(
    IReadOnlyList<string> Models, IReadOnlyList<double> LogStrengths, double Effect, double EffectError, IReadOnlyList<double> StrengthErrors,
    double Deviance, double PlainDeviance, IReadOnlyList<double> Plain, double P)
{
    /// <exception cref="ArgumentException">Too little was compared, or order and strength can't be told apart since each pair came in one order only.</exception>
    public static OrderEffect Of(IReadOnlyList<OrderedDuel> duels)
    {
        string[] models = [.. duels.SelectMany(duel => new[] { duel.First, duel.Second }).Distinct().Order(StringComparer.Ordinal)];
        OrderedDuel[] fought = [.. duels.Where(duel => duel.FirstWins + duel.SecondWins > 0)];
        if (fought.Length == 0 || models.Length < 2)
            throw new ArgumentException("Nothing was compared.", nameof(duels));
        double[] wins = [.. fought.Select(duel => (double)duel.FirstWins)];
        double[] all = [.. fought.Select(duel => (double)(duel.FirstWins + duel.SecondWins))];
        double[][] rows = [.. fought.Select(duel => Row(duel, models))];
        var (full, covariance, deviance) = BinomialRegression.Fit(rows, wins, all);
        var (plain, _, plainDeviance) = BinomialRegression.Fit([.. rows.Select(row => row[..^1])], wins, all);
        var last = full.Length - 1;
        return new(models, Centred(full[..last]), full[last], Math.Sqrt(covariance[last, last]), [.. Enumerable.Range(0, last).Select(i => Math.Sqrt(covariance[i, i]))],
            deviance, plainDeviance, Centred(plain), ChiSquared.Upper(plainDeviance - deviance, 1));
    }

    // The first model is at 0 while fitting.
    static double[] Row(OrderedDuel duel, string[] models)
    {
        var row = new double[models.Length];
        if (Array.IndexOf(models, duel.First) is > 0 and var first)
            row[first - 1] = 1;
        if (Array.IndexOf(models, duel.Second) is > 0 and var second)
            row[second - 1] = -1;
        row[^1] = 1;
        return row;
    }

    static double[] Centred(double[] strengths)
    {
        var mean = strengths.Sum() / (strengths.Length + 1);
        return [-mean, .. strengths.Select(strength => strength - mean)];
    }
}
