namespace Playground.Statistics.Sampling;

/// <summary>Draws from binomial and multinomial distributions.</summary>
public static class BinomialSampler
{
    const double SmallMean = 10;

    /// <summary>Successes among <paramref name="trials"/> of probability <paramref name="p"/>; exact, by inversion or Hörmann's BTRS.</summary>
    public static int Draw(SeededRandom random, int trials, double p)
    {
        if (trials <= 0 || p <= 0)
            return 0;
        if (p > 0.5)
            return p >= 1 ? trials : trials - Draw(random, trials, 1 - p);
        return trials * p < SmallMean ? Invert(random, trials, p) : Reject(random, trials, p);
    }

    /// <summary>
    /// Spreads <paramref name="trials"/> draws over cells in proportion to their weights: each cell's share of what is left is binomial.
    /// </summary>
    public static void Spread(SeededRandom random, int trials, ReadOnlySpan<double> weights, Span<double> drawn)
    {
        var left = 0.0;
        foreach (var weight in weights)
            left += weight;
        for (var cell = 0; cell < weights.Length; cell++)
        {
            var share = weights[cell] == 0 ? 0 : Draw(random, trials, weights[cell] / left);
            left -= weights[cell];
            drawn[cell] = share;
            trials -= share;
        }
    }

    // Walks up the probabilities from 0 (Kachitvichyanukul and Schmeiser 1988, BINV); starts anew where rounding would lead past the end.
    static int Invert(SeededRandom random, int trials, double p)
    {
        var odds = p / (1 - p);
        var none = Math.Exp(trials * Math.Log(1 - p));
        while (true)
        {
            var left = random.NextDouble();
            var probability = none;
            for (var k = 0; k <= trials && probability > 0; k++)
            {
                if (left < probability)
                    return k;
                left -= probability;
                probability *= odds * (trials - k) / (k + 1);
            }
        }
    }

    // Hörmann 1993, The generation of binomial random variates: transformed rejection with squeeze, names as there.
    static int Reject(SeededRandom random, int n, double p)
    {
        var spq = Math.Sqrt(n * p * (1 - p));
        var b = 1.15 + 2.53 * spq;
        var a = -0.0873 + 0.0248 * b + 0.01 * p;
        var c = n * p + 0.5;
        var vr = 0.92 - 4.2 / b;
        while (true)
        {
            var v = random.NextDouble();
            var u = random.NextDouble() - 0.5;
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= vr)
                return (int)k;
            if (k >= 0 && k <= n && Accepts(n, p, k, v * (2.83 + 5.1 / b) * spq / (a / (us * us) + b)))
                return (int)k;
        }
    }

    // Whether v is below the density at k relative to that at the mode m; the logs of factorials are Stirling's.
    static bool Accepts(int n, double p, double k, double v)
    {
        var m = Math.Floor((n + 1) * p);
        var odds = p / (1 - p);
        var bound = (m + 0.5) * Math.Log((m + 1) / (odds * (n - m + 1)))
            + (n + 1) * Math.Log((n - m + 1) / (n - k + 1))
            + (k + 0.5) * Math.Log(odds * (n - k + 1) / (k + 1))
            + StirlingRest(m) + StirlingRest(n - m) - StirlingRest(k) - StirlingRest(n - k);
        return Math.Log(v) <= bound;
    }

    // ln k! − [(k + ½)·ln(k + 1) − (k + 1) + ½·ln 2π]
    static double StirlingRest(double k)
    {
        if (k < SmallRests.Length)
            return SmallRests[(int)k];
        var square = (k + 1) * (k + 1);
        return (1 / 12.0 - (1 / 360.0 - 1 / 1260.0 / square) / square) / (k + 1);
    }

    static readonly double[] SmallRests = [.. Enumerable.Range(0, 10).Select(ExactRest)];

    static double ExactRest(int k)
    {
        var logFactorial = 0.0;
        for (var factor = 2; factor <= k; factor++)
            logFactorial += Math.Log(factor);
        return logFactorial - ((k + 0.5) * Math.Log(k + 1) - (k + 1) + 0.5 * Math.Log(2 * Math.PI));
    }
}
