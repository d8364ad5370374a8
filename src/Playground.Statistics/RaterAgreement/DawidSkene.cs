namespace Playground.Statistics.RaterAgreement;

/// <summary>
/// Which label is true where raters disagree, and how each rater confuses labels, by expectation and maximisation from the shares of votes (Dawid and Skene 1979).
/// Exchanging the order of items, raters or labels changes nothing.
/// </summary>
/// <param name="Labels">In the order of all arrays.</param>
/// <param name="Posterior">Of each item that has votes, the probability of each label.</param>
/// <param name="Prior">Of each label.</param>
/// <param name="Confusion">Of each rater that has votes: [observed][true].</param>
public sealed record DawidSkene(
    IReadOnlyList<string> Labels, IReadOnlyDictionary<string, double[]> Posterior, double[] Prior, IReadOnlyDictionary<string, double[][]> Confusion, double LogLikelihood)
{
    /// <param name="entries">At most one for an item and a rater.</param>
    /// <param name="oneCoin">Every rater has one rate of being right, whatever the label (Zhang et al. 2016).</param>
    /// <returns><c>null</c> without votes.</returns>
    public static DawidSkene? Of(IReadOnlyCollection<RatingEntry> entries, bool oneCoin = false, int rounds = 10_000) =>
        entries.Count == 0 ? null : new DawidSkeneFit(entries, oneCoin).Run(rounds);

    /// <summary>The most probable label of an item; the first of those that are as probable.</summary>
    public string Label(string item) => Labels[Posterior[item].Index().MaxBy(label => label.Item).Index];

    /// <summary>The share of votes for each label, by item.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Majority(IReadOnlyCollection<RatingEntry> entries)
    {
        string[] labels = [.. entries.Select(entry => entry.Value).Distinct().Order(StringComparer.Ordinal)];
        return entries.GroupBy(entry => entry.Item, StringComparer.Ordinal).ToDictionary(
            item => item.Key,
            item => (IReadOnlyDictionary<string, double>)labels.ToDictionary(label => label, label => item.Count(entry => entry.Value == label) / (double)item.Count(), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
