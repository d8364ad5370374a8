using Playground.Statistics.Distributions;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PairedTests;

/// <summary>How large a difference is, in units of a spread or as a share of pairs. Each is <c>null</c> where its spread is 0 or unknown.</summary>
public static class EffectSizes
{
    /// <summary>d_z = mean of differences/their deviation (Cohen 1988).</summary>
    public static double? CohenDz(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        PairedDifference.Of(x, y) is { Deviation: > 0 } pairs ? pairs.Mean / pairs.Deviation : null;

    /// <summary>d_av with the pooled deviation √((s²ₓ + s²ᵧ)/2) (Lakens 2013).</summary>
    public static double? CohenDav(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var pairs = PairedDifference.Of(x, y);
        if (pairs is null or { Pairs: < 2 })
            return null;
        var pooled = Math.Sqrt((Moments.Variance(x) + Moments.Variance(y)) / 2);
        return pooled > 0 ? pairs.Mean / pooled : null;
    }

    /// <summary>d_rm = d_z·√(2(1 − r)) (Lakens 2013), r the correlation of the two sides.</summary>
    public static double? CohenDrm(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (CohenDz(x, y) is not { } dz)
            return null;
        var (a, b) = (Moments.SumOfSquares(x), Moments.SumOfSquares(y));
        return a > 0 && b > 0 ? dz * Math.Sqrt(2 * (1 - Moments.SumOfProducts(x, y) / Math.Sqrt(a * b))) : null;
    }

    /// <summary>Hedges' J: what takes the bias off d, Γ(ν/2)/(√(ν/2)·Γ((ν − 1)/2)) (Hedges 1981).</summary>
    /// <returns><c>null</c> below two degrees of freedom.</returns>
    public static double? HedgesCorrection(double degrees) => degrees <= 1 ? null
        : Math.Exp(GammaFunctions.LogGamma(degrees / 2) - GammaFunctions.LogGamma((degrees - 1) / 2) - Math.Log(degrees / 2) / 2);

    /// <summary>Hedges' approximation of it, 1 − 3/(4ν − 1).</summary>
    public static double HedgesApproximation(double degrees) => 1 - 3 / (4 * degrees - 1);

    /// <summary>g_z: d_z without its bias, with n − 1 degrees of freedom.</summary>
    public static double? HedgesGz(IReadOnlyList<double> x, IReadOnlyList<double> y) => CohenDz(x, y) * HedgesCorrection(x.Count - 1);

    /// <summary>g_av: d_av without its bias, with 2n − 2 degrees of freedom.</summary>
    public static double? HedgesGav(IReadOnlyList<double> x, IReadOnlyList<double> y) => CohenDav(x, y) * HedgesCorrection(2 * x.Count - 2);

    /// <summary>δ = P(x &gt; y) − P(x &lt; y) over all x and y, paired or not (Cliff 1993).</summary>
    public static double? CliffDelta(IReadOnlyList<double> x, IReadOnlyList<double> y) => 2 * VarghaDelaney(x, y) - 1;

    /// <summary>A = P(x &gt; y) + P(x = y)/2 over all x and y (Vargha and Delaney 2000), from ranks.</summary>
    public static double? VarghaDelaney(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        Inputs.RequireFinite(x, nameof(x));
        Inputs.RequireFinite(y, nameof(y));
        if (x.Count == 0 || y.Count == 0)
            return null;
        var sum = Ranks.Of([.. x, .. y]).Take(x.Count).Sum();
        return (sum / x.Count - (x.Count + 1) / 2.0) / y.Count;
    }

    /// <summary>The share of pairs in which x is larger, ties as half.</summary>
    public static double? CommonLanguage(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var differences = Inputs.Differences(x, y);
        return differences.Length == 0 ? null : differences.Average(value => value > 0 ? 1 : value < 0 ? 0 : 0.5);
    }
}
