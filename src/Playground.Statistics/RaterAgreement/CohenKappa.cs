namespace Playground.Statistics.RaterAgreement;

/// <summary>
/// Cohen's κ = 1 − Σw_ij·o_ij / Σw_ij·e_ij for two raters, o the observed and e the shares expected from the margins, w the weight of a
/// disagreement (Cohen 1960; weighted: Cohen 1968, Fleiss, Levin and Paik 2003, chapter 18).
/// </summary>
public static class CohenKappa
{
    /// <param name="table">How often the first rater chose row i and the second column j; rows and columns are the same categories in order.</param>
    /// <returns><c>null</c> where κ has no meaning: no items, or both raters always chose the same one value.</returns>
    public static double? Of(double[,] table, KappaWeights weights = KappaWeights.Unweighted)
    {
        var count = table.GetLength(0);
        var (rows, columns) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
            {
                rows[i] += table[i, j];
                columns[j] += table[i, j];
            }
        var (observed, expected) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
            {
                var weight = Weight(weights, Math.Abs(i - j), count);
                observed += weight * table[i, j];
                expected += weight * rows[i] * columns[j] / rows.Sum();
            }
        return expected > 0 ? 1 - observed / expected : null;
    }

    /// <summary>κ of two raters over the items that both rated.</summary>
    public static double? Of(RatingTable table, int first, int second, KappaWeights weights = KappaWeights.Unweighted) =>
        Of(Cross(table, RaterPair.Of(table, first, second), null), weights);

    /// <param name="times">How often each of the pair's items counts; <c>null</c> for once.</param>
    internal static double[,] Cross(RatingTable table, RaterPair pair, int[]? times)
    {
        var cross = new double[table.Values.Count, table.Values.Count];
        for (var item = 0; item < pair.Ratings.Count; item++)
            cross[pair.Ratings[item].First, pair.Ratings[item].Second] += times?[item] ?? 1;
        return table.Mirror.Even(cross);
    }

    internal static double Weight(KappaWeights weights, int distance, int count) => weights switch
    {
        KappaWeights.Unweighted => distance == 0 ? 0 : 1,
        KappaWeights.Linear => distance / (count - 1.0),
        _ => distance * distance / ((count - 1.0) * (count - 1.0)),
    };
}
