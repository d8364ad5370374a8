using Playground.Statistics.Numerics;

namespace Playground.Statistics.Summaries;

/// <summary>Values that weigh differently; a weight of 0 is as if the value were absent.</summary>
public sealed class WeightedSample
{
    readonly double[] values;
    readonly double[] weights;
    readonly double[] cumulative;

    WeightedSample(double[] values, double[] weights)
    {
        (this.values, this.weights, cumulative) = (values, weights, new double[weights.Length]);
        foreach (var (i, weight) in weights.Index())
            cumulative[i] = weight + (i > 0 ? cumulative[i - 1] : 0);
    }

    public double Total => cumulative[^1];

    public double Mean => weights.Zip(values, (weight, value) => weight * value).Sum() / Total;

    /// <summary>Weights as how often each value came, divisor Σw − 1; <c>null</c> where they sum to 1 or less.</summary>
    public double? FrequencyVariance => Total > 1 ? Squares / (Total - 1) : null;

    /// <summary>Divisor Σw.</summary>
    public double PopulationVariance => Squares / Total;

    /// <summary>(Σw)²/Σw²: how many equal weights say as much (Kish 1965).</summary>
    public double EffectiveCount => Total * Total / weights.Sum(weight => weight * weight);

    double Squares => weights.Zip(values, (weight, value) => weight * Math.Pow(value - Mean, 2)).Sum();

    /// <exception cref="ArgumentException">A weight is negative or no number, or all are 0.</exception>
    public static WeightedSample Of(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        Inputs.RequirePairs(values, weights, nameof(weights));
        Inputs.RequireFinite(values, nameof(values));
        for (var i = 0; i < weights.Count; i++)
            if (!(weights[i] >= 0) || double.IsInfinity(weights[i]))
                throw new ArgumentException($"Weight {i + 1} is {weights[i]}. A weight is 0 or more.", nameof(weights));
        int[] order = [.. Enumerable.Range(0, values.Count).Where(i => weights[i] > 0).OrderBy(i => values[i])];
        if (order.Length == 0)
            throw new ArgumentException("Nothing has any weight.", nameof(weights));
        return new(Array.ConvertAll(order, i => values[i]), Array.ConvertAll(order, i => weights[i]));
    }

    /// <summary>The smallest value with a cumulative weight of at least <paramref name="share"/> of all; numpy's inverted_cdf.</summary>
    public double InvertedCdf(double share) => values[First(share * Total)];

    /// <summary>The same, averaged with the next value at an exact hit; statsmodels' definition.</summary>
    public double AveragedInvertedCdf(double share)
    {
        var place = First(share * Total);
        var hit = Math.Abs(cumulative[place] - share * Total) <= Slack && place + 1 < values.Length;
        return hit ? (values[place] + values[place + 1]) / 2 : values[place];
    }

    /// <summary>Type 7 on the values repeated as often as their weights say; Hmisc's default. Equal weights of 1 give the plain quantile.</summary>
    public double Repeated(double share)
    {
        var order = 1 + (Total - 1) * share;
        var low = Math.Max(Math.Floor(order + Slack), 1);
        var rest = Math.Max(0, order - low);
        return (1 - rest) * values[First(low)] + rest * values[First(Math.Min(low + 1, Total))];
    }

    /// <summary>Linear in the cumulative weights; Hmisc's type i/n.</summary>
    public double Interpolated(double share)
    {
        var place = First(share * Total);
        if (place == 0)
            return values[0];
        var part = (share * Total - cumulative[place - 1]) / weights[place];
        return values[place - 1] + Math.Min(1, part) * (values[place] - values[place - 1]);
    }

    double Slack => 1e-12 * Total;

    int First(double weight)
    {
        for (var i = 0; i < cumulative.Length; i++)
            if (cumulative[i] >= weight - Slack)
                return i;
        return cumulative.Length - 1;
    }
}
