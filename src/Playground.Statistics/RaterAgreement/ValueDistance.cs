namespace Playground.Statistics.RaterAgreement;

/// <summary>
/// Krippendorff's δ² between two values: nominal 1; ordinal (Σ n_g from c to k − (n_c + n_k)/2)²; interval (c − k)²; ratio ((c − k)/(c + k))².
/// </summary>
/// <param name="numbers">The values, ascending where they are ordered.</param>
/// <param name="frequencies">How often each value occurs among ratings that can be paired.</param>
public sealed class ValueDistance(MeasurementLevel level, IReadOnlyList<double> numbers, IReadOnlyList<double> frequencies)
{
    readonly double[] below = Below(frequencies);

    public double Squared(int c, int k)
    {
        if (c == k)
            return 0;
        var difference = level switch
        {
            MeasurementLevel.Nominal => 1,
            MeasurementLevel.Ordinal => Math.Abs(Middle(c) - Middle(k)),
            MeasurementLevel.Interval => numbers[c] - numbers[k],
            _ => (numbers[c] - numbers[k]) / (numbers[c] + numbers[k]),
        };
        return difference * difference;
    }

    double Middle(int value) => below[value] + frequencies[value] / 2;

    static double[] Below(IReadOnlyList<double> frequencies)
    {
        var below = new double[frequencies.Count];
        for (var i = 1; i < below.Length; i++)
            below[i] = below[i - 1] + frequencies[i - 1];
        return below;
    }
}
