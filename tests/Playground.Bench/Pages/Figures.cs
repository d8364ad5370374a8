using System.Globalization;

namespace Playground.Bench.Pages;

/// <summary>Several measurements of one thing.</summary>
sealed class Figures(IEnumerable<double> values)
{
    readonly double[] _sorted = [.. values.Order()];

    public int Count => _sorted.Length;

    public double Median => Quantile(0.5);

    /// <summary>Linear between the order statistics.</summary>
    public double Quantile(double share)
    {
        var place = share * (_sorted.Length - 1);
        var below = (int)place;
        return below + 1 < _sorted.Length ? _sorted[below] + (place - below) * (_sorted[below + 1] - _sorted[below]) : _sorted[^1];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"n {Count}, median {Median:0.##}, p95 {Quantile(0.95):0.##}, min {_sorted[0]:0.##}, max {_sorted[^1]:0.##}");
}
