namespace Playground.Statistics.Numerics;

/// <summary>Means and spreads in two passes, which stay exact where values are large and close together.</summary>
static class Moments
{
    /// <summary>NaN for no values; callers say so before they ask.</summary>
    public static double Mean(IReadOnlyList<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        var mean = sum / values.Count;
        var rest = 0.0;
        foreach (var value in values)
            rest += value - mean;
        return mean + rest / values.Count;
    }

    /// <summary>Σ (x − x̄)².</summary>
    public static double SumOfSquares(IReadOnlyList<double> values)
    {
        var mean = Mean(values);
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum;
    }

    /// <summary>Σ (x − x̄)²/(n − 1).</summary>
    public static double Variance(IReadOnlyList<double> values) => SumOfSquares(values) / (values.Count - 1);

    /// <summary>Σ (x − x̄)(y − ȳ).</summary>
    public static double SumOfProducts(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (meanX, meanY) = (Mean(x), Mean(y));
        var sum = 0.0;
        for (var i = 0; i < x.Count; i++)
            sum += (x[i] - meanX) * (y[i] - meanY);
        return sum;
    }
}
