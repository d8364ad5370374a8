namespace Playground.Statistics.Distributions;

/// <summary>The logarithms of Γ and B, and the incomplete Γ.</summary>
public static class GammaFunctions
{
    const double SeriesFrom = 10;

    static readonly double HalfLogTwoPi = Math.Log(2 * Math.PI) / 2;

    /// <summary>ln Γ(x) for x &gt; 0: Stirling's series from 10 on, below it by Γ(x + 1) = x·Γ(x) (Abramowitz and Stegun 6.1.15, 6.1.41).</summary>
    public static double LogGamma(double x)
    {
        var factor = 1.0;
        for (; x < SeriesFrom; x++)
            factor *= x;
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + Series(x) - Math.Log(factor);
    }

    /// <summary>ln Γ(x) − ((x − ½)·ln x − x + ½·ln 2π): small, and what is left where the large parts cancel (Loader 2000).</summary>
    public static double StirlingError(double x) =>
        x >= SeriesFrom ? Series(x) : LogGamma(x) - ((x - 0.5) * Math.Log(x) - x + HalfLogTwoPi);

    /// <summary>ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), without the cancelling of the large parts.</summary>
    public static double LogBeta(double a, double b)
    {
        var sum = a + b;
        var main = (a - 0.5) * -Math.Log(1 + b / a) + (b - 0.5) * -Math.Log(1 + a / b) - Math.Log(sum) / 2;
        return main + HalfLogTwoPi + StirlingError(a) + StirlingError(b) - StirlingError(sum);
    }

    /// <summary>ln C(n, k).</summary>
    public static double LogChoose(double n, double k) => k <= 0 || k >= n ? 0 : -Math.Log(n + 1) - LogBeta(n - k + 1, k + 1);

    /// <summary>Q(a, x) = Γ(a, x)/Γ(a), by its series below a + 1 and Legendre's continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31).</summary>
    public static double UpperIncomplete(double a, double x)
    {
        if (x <= 0)
            return 1;
        var scale = Math.Exp(a * Math.Log(x) - x - LogGamma(a));
        return x < a + 1 ? 1 - scale * LowerSeries(a, x) : scale * UpperFraction(a, x);
    }

    static double LowerSeries(double a, double x)
    {
        var (term, sum) = (1 / a, 1 / a);
        for (var n = 1; term > sum * 1e-17; n++)
            sum += term *= x / (a + n);
        return sum;
    }

    static double UpperFraction(double a, double x)
    {
        var b = x + 1 - a;
        var (c, d) = (1e300, 1 / b);
        var product = d;
        for (var i = 1; i < 100_000; i++)
        {
            var numerator = -i * (i - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            product *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return product;
    }

    static double Series(double x)
    {
        var square = 1 / (x * x);
        return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * (691.0 / 360360 - square / 156)))))) / x;
    }
}
