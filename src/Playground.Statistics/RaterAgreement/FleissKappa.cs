namespace Playground.Statistics.RaterAgreement;

/// <summary>
/// Fleiss' κ = (P̄ − P̄_e)/(1 − P̄_e) for a fixed number n of ratings per item, whoever gave them: P̄ the mean over items of
/// (Σ n_ij² − n)/(n(n − 1)), P̄_e the sum of the squared shares of the values (Fleiss 1971, Measuring nominal scale agreement among many raters).
/// </summary>
public static class FleissKappa
{
    /// <returns><c>null</c> where κ has no meaning: items with different numbers of ratings, fewer than two each, or all ratings the same.</returns>
    public static double? Of(RatingTable table) => Of(table, null);

    /// <param name="times">How often each item counts; <c>null</c> for once.</param>
    internal static double? Of(RatingTable table, int[]? times)
    {
        var ratings = table.ByItem.Count == 0 ? 0 : table.ByItem[0].Count;
        if (ratings < 2 || table.ByItem.Any(item => item.Count != ratings))
            return null;
        var shares = new double[table.Values.Count];
        var (agreement, items) = (0.0, 0.0);
        for (var item = 0; item < table.ByItem.Count; item++)
        {
            var weight = times?[item] ?? 1;
            foreach (var group in table.ByItem[item].CountBy(rating => rating.Value))
            {
                shares[group.Key] += weight * group.Value;
                agreement += weight * group.Value * (group.Value - 1.0);
            }
            items += weight;
        }
        var observed = agreement / (items * ratings * (ratings - 1));
        var expected = table.Mirror.Even(shares).Sum(share => share * share) / (items * ratings * items * ratings);
        return expected < 1 ? (observed - expected) / (1 - expected) : null;
    }
}
