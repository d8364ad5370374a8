using Playground.Statistics.Distributions;

namespace Playground.Statistics.PairedTests;

/// <summary>Two systems that passed or failed the same items (McNemar 1947). What both passed or both failed says nothing about which is better.</summary>
/// <param name="ExactP">Two-sided binomial over the items on which they differ; 1 where there are none.</param>
/// <param name="MidP">The same with half of the observed outcome (Fagerland, Lydersen and Laake 2013).</param>
/// <param name="ChiSquared">(b − c)²/(b + c); <c>null</c> where no item differs: there is nothing to test.</param>
/// <param name="ChiSquaredP">With one degree of freedom.</param>
/// <param name="CorrectedChiSquared">Edwards 1948, (|b − c| − 1)²/(b + c), and 0 where b = c: a correction may not push away from the null.</param>
/// <param name="CorrectedP">With one degree of freedom.</param>
public sealed record McNemar(double ExactP, double MidP, double? ChiSquared, double? ChiSquaredP, double? CorrectedChiSquared, double? CorrectedP)
{
    /// <param name="onlyFirst">b: items that only the first system passed.</param>
    /// <param name="onlySecond">c: items that only the second passed.</param>
    public static McNemar Of(long onlyFirst, long onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        var (fewer, differing) = (Math.Min(onlyFirst, onlySecond), onlyFirst + onlySecond);
        if (differing == 0)
            return new(1, 1, null, null, null, null);
        var tail = BinomialDistribution.Cumulative(fewer - 1, differing, 0.5);
        var midP = Math.Min(1, 2 * tail + BinomialDistribution.Probability(fewer, differing, 0.5));
        var gap = Math.Abs((double)onlyFirst - onlySecond);
        var (plain, corrected) = (gap * gap / differing, Math.Pow(Math.Max(0, gap - 1), 2) / differing);
        return new(BinomialDistribution.TwoSidedAtHalf(fewer, differing), midP, plain, Distributions.ChiSquared.Upper(plain, 1), corrected, Distributions.ChiSquared.Upper(corrected, 1));
    }

    /// <summary>(b − c)/n: by how much the first passes more often.</summary>
    /// <returns><c>null</c> without items.</returns>
    public static double? Difference(long onlyFirst, long onlySecond, long items) => items == 0 ? null : ((double)onlyFirst - onlySecond) / items;
}
