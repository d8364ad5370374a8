namespace Playground.Statistics.RaterAgreement;

/// <summary>Takes counts of values for half as they are and for half with the two sides of every item exchanged.</summary>
/// <param name="places">The place of each value's counterpart; <c>null</c> leaves all counts as they are.</param>
sealed class ValueMirror(int[]? places)
{
    public double[] Even(double[] counts) => places is null ? counts : [.. counts.Select((count, value) => (count + counts[places[value]]) / 2)];

    public double[,] Even(double[,] counts)
    {
        if (places is null)
            return counts;
        var even = new double[places.Length, places.Length];
        for (var c = 0; c < places.Length; c++)
            for (var k = 0; k < places.Length; k++)
                even[c, k] = (counts[c, k] + counts[places[c], places[k]]) / 2;
        return even;
    }
}
