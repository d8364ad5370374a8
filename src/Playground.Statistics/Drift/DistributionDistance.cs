using Playground.Statistics.Numerics;

namespace Playground.Statistics.Drift;

/// <summary>How far two empirical distributions lie apart, in the unit of the values.</summary>
public static class DistributionDistance
{
    /// <summary>2E|X − Y| − E|X − X′| − E|Y − Y′| (Székely and Rizzo 2004) = 2·∫ (F − G)².</summary>
    /// <returns><c>null</c> where a side is empty.</returns>
    public static double? EnergySquared(IReadOnlyList<double> x, IReadOnlyList<double> y) => 2 * Integral(x, y, gap => gap * gap);

    /// <summary>The root of <see cref="EnergySquared"/>, which scipy gives.</summary>
    public static double? Energy(IReadOnlyList<double> x, IReadOnlyList<double> y) => EnergySquared(x, y) is { } squared ? Math.Sqrt(squared) : null;

    /// <summary>nm/(n + m) times the square: the statistic of R's energy package.</summary>
    public static double? EnergyStatistic(IReadOnlyList<double> x, IReadOnlyList<double> y) => EnergySquared(x, y) * x.Count * y.Count / (x.Count + y.Count);

    /// <summary>∫ |F − G|: how far mass must be moved (Wasserstein, or earth mover's).</summary>
    /// <returns><c>null</c> where a side is empty.</returns>
    public static double? Wasserstein(IReadOnlyList<double> x, IReadOnlyList<double> y) => Integral(x, y, Math.Abs);

    static double? Integral(IReadOnlyList<double> x, IReadOnlyList<double> y, Func<double, double> of)
    {
        Inputs.RequireFinite(x, nameof(x));
        Inputs.RequireFinite(y, nameof(y));
        if (x.Count == 0 || y.Count == 0)
            return null;
        double[] all = [.. x.Concat(y).Order()];
        double[] first = [.. x.Order()];
        double[] second = [.. y.Order()];
        var (sum, i, j) = (0.0, 0, 0);
        for (var k = 0; k + 1 < all.Length; k++)
        {
            while (i < first.Length && first[i] <= all[k]) i++;
            while (j < second.Length && second[j] <= all[k]) j++;
            sum += of((double)i / first.Length - (double)j / second.Length) * (all[k + 1] - all[k]);
        }
        return sum;
    }
}
