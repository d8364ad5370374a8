using Playground.Statistics.Numerics;

namespace Playground.Statistics.Drift;

/// <summary>Kolmogorov's law of one sample of n values (Marsaglia, Tsang and Wang 2003, Evaluating Kolmogorov's distribution).</summary>
static class KolmogorovLaw
{
    const double Large = 1e140;

    /// <summary>P(D ≥ d): 1 − (n!/nⁿ)·(Hⁿ)_kk with k = ⌊nd⌋ + 1.</summary>
    public static double Upper(double d, int n)
    {
        if (d <= 0 || n < 1)
            return 1;
        if (d >= 1)
            return 0;
        var k = (int)(n * d) + 1;
        var (power, exponent) = Power(Start(2 * k - 1, k - n * d), n);
        var share = power[k - 1, k - 1];
        for (var i = 1; i <= n; i++)
        {
            share = share * i / n;
            if (share < 1 / Large)
                (share, exponent) = (share * Large, exponent - 1);
        }
        return Math.Clamp(1 - share * Math.Pow(Large, exponent), 0, 1);
    }

    static DenseMatrix Start(int size, double h)
    {
        var start = new DenseMatrix(size);
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                start[i, j] = i - j + 1 < 0 ? 0 : 1;
        for (var i = 0; i < size; i++)
        {
            start[i, 0] -= Math.Pow(h, i + 1);
            start[size - 1, i] -= Math.Pow(h, size - i);
        }
        start[size - 1, 0] += 2 * h - 1 > 0 ? Math.Pow(2 * h - 1, size) : 0;
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                for (var g = 1; g <= i - j + 1; g++)
                    start[i, j] /= g;
        return start;
    }

    static (DenseMatrix Power, int Exponent) Power(DenseMatrix matrix, int n)
    {
        if (n == 1)
            return (matrix, 0);
        var (half, exponent) = Power(matrix, n / 2);
        var power = half.Times(half);
        if (n % 2 == 1)
            power = matrix.Times(power);
        exponent *= 2;
        var middle = power.Size / 2;
        if (power[middle, middle] > Large)
        {
            for (var i = 0; i < power.Size; i++)
                foreach (ref var value in power.Row(i))
                    value /= Large;
            exponent++;
        }
        return (power, exponent);
    }
}
