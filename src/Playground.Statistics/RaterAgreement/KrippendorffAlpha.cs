namespace Playground.Statistics.RaterAgreement;

/// <summary>
/// Krippendorff's α = 1 − D_o/D_e for any number of raters, missing ratings and the four levels of measurement (Krippendorff 2011, Computing
/// Krippendorff's alpha-reliability). With coincidences o_ck = Σ_u n_uc(n_uk − [c = k])/(m_u − 1), their margins n_c and sum n:
/// α = 1 − (n − 1)·Σ o_ck·δ²_ck / Σ n_c·n_k·δ²_ck over c &lt; k. Items with fewer than two ratings say nothing.
/// </summary>
public static class KrippendorffAlpha
{
    /// <returns><c>null</c> where α has no meaning: no item has two ratings, or all ratings are the same.</returns>
    public static double? Of(RatingTable table, MeasurementLevel level) => Of(table, level, null);

    /// <param name="times">How often each item counts; <c>null</c> for once.</param>
    internal static double? Of(RatingTable table, MeasurementLevel level, int[]? times)
    {
        var count = table.Values.Count;
        var coincidences = new double[count, count];
        for (var item = 0; item < table.Coded.Length; item++)
            if (times is null || times[item] > 0)
                Add(coincidences, table.Coded[item], times?[item] ?? 1);
        coincidences = table.Mirror.Even(coincidences);
        var margins = new double[count];
        for (var c = 0; c < count; c++)
            for (var k = 0; k < count; k++)
                margins[c] += coincidences[c, k];
        return Alpha(coincidences, margins, new ValueDistance(level, table.Numbers, margins));
    }

    static void Add(double[,] coincidences, ReadOnlySpan<CodedRating> ratings, int times)
    {
        var weight = times / (ratings.Length - 1.0);
        for (var i = 0; i < ratings.Length; i++)
            for (var j = 0; j < ratings.Length; j++)
                if (i != j)
                    coincidences[ratings[i].Value, ratings[j].Value] += weight;
    }

    static double? Alpha(double[,] coincidences, double[] margins, ValueDistance distance)
    {
        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < margins.Length; c++)
            for (var k = c + 1; k < margins.Length; k++)
            {
                var squared = distance.Squared(c, k);
                observed += coincidences[c, k] * squared;
                expected += margins[c] * margins[k] * squared;
            }
        return expected > 0 ? 1 - (margins.Sum() - 1) * observed / expected : null;
    }
}
