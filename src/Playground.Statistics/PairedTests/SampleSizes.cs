using Playground.Statistics.Distributions;
using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PairedTests;

/// <summary>How many items it takes to see a difference. The exact tests are cautious: at the normal sizes their power stays a little under what was asked.</summary>
public static class SampleSizes
{
    /// <summary>
    /// Pairs for McNemar's test (Connor 1987, unconditional): ((z_{α/2}·√ψ + z_β·√(ψ − δ²))/δ)², ψ the share of pairs that differ, δ the difference of the rates.
    /// </summary>
    /// <param name="onlyFirst">Share of items that only the first passes.</param>
    /// <returns><c>null</c> where the rates are equal: no number of items shows a difference.</returns>
    public static double? PairedProportions(double onlyFirst, double onlySecond, double level = 0.05, double power = 0.8)
    {
        var (differing, difference) = (onlyFirst + onlySecond, onlyFirst - onlySecond);
        if (difference == 0)
            return null;
        var reach = Tail(level) * Math.Sqrt(differing) + NormalDistribution.Quantile(power) * Math.Sqrt(differing - difference * difference);
        return Math.Pow(reach / difference, 2);
    }

    /// <summary>The exact power of McNemar's exact test over all numbers of differing pairs.</summary>
    public static double McNemarPower(int items, double onlyFirst, double onlySecond, double level = 0.05)
    {
        var (power, differing) = (0.0, onlyFirst + onlySecond);
        for (var m = 0; m <= items; m++)
            if (BinomialDistribution.Probability(m, items, differing) is > 1e-18 and var probability)
                power += probability * SignPower(m, onlyFirst / differing, level);
        return power;
    }

    /// <summary>Decided votes to tell a win rate from one half: ((z_{α/2}/2 + z_β·√(p(1 − p)))/(p − ½))².</summary>
    /// <returns><c>null</c> for one half.</returns>
    public static double? WinRate(double rate, double level = 0.05, double power = 0.8) => rate == 0.5 ? null
        : Math.Pow((Tail(level) / 2 + NormalDistribution.Quantile(power) * Math.Sqrt(rate * (1 - rate))) / (rate - 0.5), 2);

    /// <summary>The exact power of the two-sided binomial test against one half.</summary>
    public static double SignPower(int items, double rate, double level = 0.05)
    {
        // The largest k whose two-sided p is still small enough.
        var (low, high) = (-1, items / 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (BinomialDistribution.TwoSidedAtHalf(middle, items) <= level)
                low = middle;
            else
                high = middle - 1;
        }
        return low < 0 ? 0 : BinomialDistribution.Cumulative(low, items, rate) + BinomialDistribution.Cumulative(low, items, 1 - rate);
    }

    /// <summary>The win rate above one half that so many decided votes would show: ½ + (z_{α/2} + z_β)/(2√n), with the deviation of one half on both sides.</summary>
    /// <returns><c>null</c> where they show none.</returns>
    public static double? DetectableWinRate(int votes, double level = 0.05, double power = 0.8) =>
        0.5 + (Tail(level) + NormalDistribution.Quantile(power)) / (2 * Math.Sqrt(votes)) is <= 1 and var rate ? rate : null;

    /// <summary>Pairs for a two-sided paired t test at the effect size d_z, by the noncentral t.</summary>
    public static double? PairedT(double dz, double level = 0.05, double power = 0.8) =>
        dz == 0 ? null : Bisection.Turn(2, 1e9, n => NoncentralT.TwoSidedPower(Math.Abs(dz) * Math.Sqrt(n), n - 1, level) < power);

    static double Tail(double level) => NormalDistribution.Quantile(1 - level / 2);
}
