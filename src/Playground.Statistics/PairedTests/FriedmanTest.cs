using Playground.Statistics.Distributions;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PairedTests;

/// <summary>Whether several systems score alike on the same items, by ranks within each item (Friedman 1937, corrected for ties).</summary>
/// <param name="MeanRanks">By system; the highest score of an item has the highest rank.</param>
/// <param name="KendallW">Concordance of the items, 0 … 1 (Kendall and Smith 1939).</param>
/// <param name="ImanDavenportF">Their sharper statistic (1980), with k − 1 and (k − 1)(n − 1) degrees; infinite where all items agree.</param>
public sealed record FriedmanTest(IReadOnlyList<double> MeanRanks, int Items, double ChiSquared, int Degrees, double P, double KendallW, double ImanDavenportF)
{
    /// <param name="scores">Items by systems.</param>
    /// <returns><c>null</c> where no item tells systems apart, or there are fewer than two systems.</returns>
    public static FriedmanTest? Of(IReadOnlyList<IReadOnlyList<double>> scores)
    {
        var (items, systems) = (scores.Count, scores.Count == 0 ? 0 : scores[0].Count);
        if (systems < 2)
            return null;
        var sums = new double[systems];
        var ties = 0.0;
        foreach (var item in scores)
        {
            if (item.Count != systems)
                throw new ArgumentException("Every item needs a score of every system.", nameof(scores));
            Inputs.RequireFinite(item, nameof(scores));
            ties += Ranks.TieTerm(item);
            foreach (var (system, rank) in Ranks.Of(item).Index())
                sums[system] += rank;
        }
        var middle = items * (systems + 1) / 2.0;
        var spread = (items * systems * (systems * (double)systems - 1) - ties) / 12;
        if (!(spread > 0))
            return null;
        var chi = (systems - 1) * sums.Sum(sum => (sum - middle) * (sum - middle)) / spread;
        var w = chi / items / (systems - 1);
        return new(Array.ConvertAll(sums, sum => sum / items), items, chi, systems - 1, Distributions.ChiSquared.Upper(chi, systems - 1), w, (items - 1) * w / (1 - w));
    }

    /// <summary>Nemenyi's comparison of each two systems (1963, as in Demšar 2006): p of their mean ranks by the studentized range.</summary>
    public double Nemenyi(int first, int second) =>
        1 - StudentizedRange.Cumulative(Math.Abs(MeanRanks[first] - MeanRanks[second]) / RankError * Math.Sqrt(2), MeanRanks.Count);

    /// <summary>Mean ranks that differ by more are different at the level.</summary>
    public double CriticalDifference(double level = 0.05) => StudentizedRange.Quantile(1 - level, MeanRanks.Count) / Math.Sqrt(2) * RankError;

    double RankError => Math.Sqrt(MeanRanks.Count * (MeanRanks.Count + 1) / (6.0 * Items));
}
