using Playground.Statistics.Distributions;
using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.AnytimeValid;

/// <summary>
/// Evidence against a win rate that may be looked at after every vote: the mixture over beta-distributed rates against one rate (Robbins 1970). As logarithms: e itself
/// leaves the range of a double after about a thousand wins in a row.
/// </summary>
public static class BetEvidence
{
    /// <summary>ln e against a win rate of one half: ln B(a + w, b + l) − ln B(a, b) + (w + l)·ln 2. 0 for no votes.</summary>
    /// <param name="wins">Half points for ties are valid, but cautious; or count decided votes alone.</param>
    /// <param name="a">1 and 1 for the uniform prior, ½ and ½ for Jeffreys'.</param>
    public static double LogEValue(double wins, double losses, double a = 1, double b = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wins);
        ArgumentOutOfRangeException.ThrowIfNegative(losses);
        if (wins + losses == 0)
            return 0;
        var (p, q) = (a + wins, b + losses);
        // Each large part beside the one that cancels it.
        var lean = (p - q) / (p + q);
        var main = (p - 0.5) * Log1P(lean) + (q - 0.5) * Log1P(-lean) - Math.Log(p + q) / 2 + (1 - a - b) * Math.Log(2);
        return main + Math.Log(2 * Math.PI) / 2 + GammaFunctions.StirlingError(p) + GammaFunctions.StirlingError(q) - GammaFunctions.StirlingError(p + q) - GammaFunctions.LogBeta(a, b);
    }

    /// <summary>1/e, at most 1, from the largest ln e so far: a p that holds whenever one stops.</summary>
    public static double AnytimeP(double logEValue) => Math.Min(1, Math.Exp(-logEValue));

    /// <summary>Win rates against which the uniform mixture's e stays at or under 1/(1 − confidence). [0, 1] for no votes.</summary>
    /// <returns>The value is the mean; ½ for no votes.</returns>
    public static Estimate Interval(double wins, double losses, double confidence = 0.95) =>
        Around(wins, wins + losses, confidence, rate => GammaFunctions.LogBeta(1 + wins, 1 + losses) - Log(wins, rate) - Log(losses, 1 - rate));

    /// <summary>
    /// The beta-binomial interval of Howard, Ramdas, McAuliffe and Sekhon (2021), whose mixture is centred on each rate tested and tightest after
    /// <paramref name="optimalCount"/> votes.
    /// </summary>
    public static Estimate HowardInterval(double wins, double count, double optimalCount = 100, double confidence = 0.95) =>
        Around(wins, count, confidence, rate =>
        {
            var variance = rate * (1 - rate);
            var spread = Math.Max(NormalMixture.Rho(optimalCount * variance, confidence) - variance, 1e-3 * variance);
            var (a, b) = (spread / (1 - rate), spread / rate);
            return GammaFunctions.LogBeta(a + wins, b + count - wins) - GammaFunctions.LogBeta(a, b) - Log(wins, rate) - Log(count - wins, 1 - rate);
        });

    /// <summary>Where ln e of a rate falls under the bound on both sides of the mean.</summary>
    internal static Estimate Around(double wins, double count, double confidence, Func<double, double> logE)
    {
        if (count == 0)
            return new(0.5, 0, 1);
        var (mean, bound) = (wins / count, -Math.Log(1 - confidence));
        var lower = mean <= 0 || logE(Edge) < bound ? 0 : Bisection.Turn(0, mean, rate => rate <= 0 || logE(rate) >= bound);
        var upper = mean >= 1 || logE(1 - Edge) < bound ? 1 : Bisection.Turn(mean, 1, rate => rate < 1 && logE(rate) < bound);
        return new(mean, lower, upper);
    }

    const double Edge = 1e-15;

    static double Log(double times, double rate) => times == 0 ? 0 : times * Math.Log(rate);

    static double Log1P(double x) => Math.Abs(x) > 1e-4 ? Math.Log(1 + x) : x * (1 - x * (0.5 - x * (1.0 / 3 - x * (0.25 - x / 5))));
}
