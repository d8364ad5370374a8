using Playground.Statistics.Numerics;

namespace Playground.Statistics.Distributions;

/// <summary>The beta distribution, and with it those of Student, Fisher and the binomial.</summary>
public static class BetaDistribution
{
    /// <summary>I_x(a, b), by Lentz's evaluation of its continued fraction (Abramowitz and Stegun 26.5.8) on the side where it converges quickly.</summary>
    public static double Cumulative(double x, double a, double b)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        return x < (a + 1) / (a + b + 2)
            ? Kernel(x, a, b) * Fraction(x, a, b) / a
            : 1 - Kernel(1 - x, b, a) * Fraction(1 - x, b, a) / b;
    }

    /// <summary>The x with I_x(a, b) = p; 0 and 1 where p is.</summary>
    public static double Quantile(double p, double a, double b) =>
        p <= 0 ? 0 : p >= 1 ? 1 : Bisection.Turn(0, 1, x => Cumulative(x, a, b) < p);

    // xᵃ(1 − x)ᵇ/B(a, b), the large parts taken together so that a million of either costs no digits.
    static double Kernel(double x, double a, double b)
    {
        var sum = a + b;
        var main = a * LogRatio(x, a / sum) + b * LogRatio(1 - x, b / sum);
        var rest = (Math.Log(a) + Math.Log(b) - Math.Log(sum) - Math.Log(2 * Math.PI)) / 2;
        return Math.Exp(main + rest + GammaFunctions.StirlingError(sum) - GammaFunctions.StirlingError(a) - GammaFunctions.StirlingError(b));
    }

    static double LogRatio(double x, double to) => Math.Log(x / to);

    static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var (c, d) = (1.0, 1 / Away(1 - (a + b) * x / (a + 1)));
        var product = d;
        for (var m = 1; m < 1_000_000; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Away(1 + even * d);
            c = Away(1 + even / c);
            product *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Away(1 + odd * d);
            c = Away(1 + odd / c);
            product *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return product;

        static double Away(double value) => Math.Abs(value) < tiny ? tiny : value;
    }
}
