using Playground.Statistics.Intervals;

namespace Playground.Statistics.Proportions;

/// <summary>The difference of two rates from independent cases.</summary>
public static class TwoProportions
{
    /// <summary>Newcombe 1998 (Interval estimation for the difference between independent proportions, method 10): from Wilson's limits of both.</summary>
    /// <returns><c>null</c> where a side has no cases.</returns>
    public static ShareInterval? Newcombe(long successes1, long cases1, long successes2, long cases2, double confidence = 0.95)
    {
        var first = ProportionInterval.Of(successes1, cases1, ProportionMethod.Wilson, confidence);
        var second = ProportionInterval.Of(successes2, cases2, ProportionMethod.Wilson, confidence);
        if (first is null || second is null)
            return null;
        var difference = first.Share - second.Share;
        return new(difference, difference - Math.Sqrt(Square(first.Share - first.Lower) + Square(second.Upper - second.Share)),
            difference + Math.Sqrt(Square(first.Upper - first.Share) + Square(second.Share - second.Lower)));
    }

    /// <summary>Agresti and Caffo 2000: one success and one failure added to each side.</summary>
    /// <returns>Share is the plain difference; <c>null</c> where a side has no cases.</returns>
    public static ShareInterval? AgrestiCaffo(long successes1, long cases1, long successes2, long cases2, double confidence = 0.95) =>
        cases1 == 0 || cases2 == 0 ? null
            : Wald((successes1 + 1.0) / (cases1 + 2), cases1 + 2, (successes2 + 1.0) / (cases2 + 2), cases2 + 2, confidence) with { Share = (double)successes1 / cases1 - (double)successes2 / cases2 };

    /// <summary>The difference ± z·√(Σ p(1 − p)/n): for comparison only, too short for few cases.</summary>
    public static ShareInterval? Wald(long successes1, long cases1, long successes2, long cases2, double confidence = 0.95) =>
        cases1 == 0 || cases2 == 0 ? null : Wald((double)successes1 / cases1, cases1, (double)successes2 / cases2, cases2, confidence);

    static ShareInterval Wald(double p1, double n1, double p2, double n2, double confidence)
    {
        var reach = NormalDistribution.Quantile(0.5 + confidence / 2) * Math.Sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
        return new(p1 - p2, p1 - p2 - reach, p1 - p2 + reach);
    }

    static double Square(double value) => value * value;
}
