using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.RaterAgreement;

/// <summary>How far two orders agree. A figure is <c>null</c> where one side is constant: no order, so no agreement of orders, which isn't 0.</summary>
public sealed class RankCorrelation
{
    readonly double[] x, y;
    readonly long pairs, tiesX, tiesY;

    /// <exception cref="ArgumentException">The sides don't pair up, or hold what is no number.</exception>
    public RankCorrelation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        Inputs.RequirePairs(x, y, nameof(y));
        Inputs.RequireFinite(x, nameof(x));
        Inputs.RequireFinite(y, nameof(y));
        (this.x, this.y, pairs) = ([.. x], [.. y], x.Count * (x.Count - 1L) / 2);
        for (var i = 0; i < x.Count; i++)
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (Math.Sign(x[i] - x[j]), Math.Sign(y[i] - y[j]));
                Concordant += a * b > 0 ? 1 : 0;
                Discordant += a * b < 0 ? 1 : 0;
                tiesX += a == 0 ? 1 : 0;
                tiesY += b == 0 ? 1 : 0;
            }
    }

    /// <summary>Pairs ordered alike on both sides.</summary>
    public long Concordant { get; }

    /// <summary>Pairs ordered the other way round.</summary>
    public long Discordant { get; }

    bool Varies => tiesX < pairs && tiesY < pairs;

    /// <summary>(C − D)/all pairs (Kendall 1938).</summary>
    public double? TauA => Varies ? (double)(Concordant - Discordant) / pairs : null;

    /// <summary>τ_b: over pairs not tied on either side (Kendall 1945).</summary>
    public double? TauB => Varies ? (Concordant - Discordant) / Math.Sqrt((double)(pairs - tiesX) * (pairs - tiesY)) : null;

    /// <summary>τ_c: for tables of different numbers of classes (Stuart 1953).</summary>
    public double? TauC
    {
        get
        {
            double classes = Math.Min(x.Distinct().Count(), y.Distinct().Count());
            return Varies ? 2 * (Concordant - Discordant) / ((double)x.Length * x.Length * (classes - 1) / classes) : null;
        }
    }

    /// <summary>(C − D)/(C + D) (Goodman and Kruskal 1954).</summary>
    public double? Gamma => Concordant + Discordant > 0 ? (double)(Concordant - Discordant) / (Concordant + Discordant) : null;

    /// <summary>Pearson's correlation of mid-ranks (Spearman 1904).</summary>
    public double? Spearman
    {
        get
        {
            if (!Varies)
                return null;
            var (a, b) = (Ranks.Of(x), Ranks.Of(y));
            return Moments.SumOfProducts(a, b) / Math.Sqrt(Moments.SumOfSquares(a) * Moments.SumOfSquares(b));
        }
    }

    /// <summary>Two-sided p of no association by the normal law of C − D, whose variance knows of ties (Kendall 1970).</summary>
    public double? NormalP()
    {
        if (!Varies)
            return null;
        double n = x.Length;
        double Sum(double[] values, Func<double, double> of) => values.CountBy(value => value).Sum(group => of(group.Value));
        var variance = (n * (n - 1) * (2 * n + 5) - Sum(x, t => t * (t - 1) * (2 * t + 5)) - Sum(y, t => t * (t - 1) * (2 * t + 5))) / 18
            + 2.0 * tiesX * tiesY / (n * (n - 1))
            + (n > 2 ? Sum(x, t => t * (t - 1) * (t - 2)) * Sum(y, t => t * (t - 1) * (t - 2)) / (9 * n * (n - 1) * (n - 2)) : 0);
        return Math.Min(1, 2 * NormalDistribution.Cumulative(-Math.Abs(Concordant - Discordant) / Math.Sqrt(variance)));
    }

    /// <summary>Two-sided p over all orders.</summary>
    /// <returns><c>null</c> where values are tied: then not all orders are as likely.</returns>
    public double? ExactP()
    {
        if (tiesX > 0 || tiesY > 0 || pairs == 0)
            return null;
        // How many orders of n have d pairs the wrong way round, as shares: the n-th value adds 0 … n − 1.
        double[] law = [1];
        for (var n = 2; n <= x.Length; n++)
        {
            var next = new double[law.Length + n - 1];
            for (var d = 0; d < law.Length; d++)
                for (var added = 0; added < n; added++)
                    next[d + added] += law[d] / n;
            law = next;
        }
        return Math.Min(1, 2 * law.Take((int)Math.Min(Concordant, Discordant) + 1).Sum());
    }

    /// <summary>τ in which the top of the order weighs more: additive hyperbolic weights, the mean over both orders (Vigna 2015), as scipy's weightedtau.</summary>
    public double? WeightedTau => Varies ? (Weighted(x, y) + Weighted(y, x)) / 2 : null;

    static double Weighted(double[] first, double[] second)
    {
        int[] order = [.. Enumerable.Range(0, first.Length).OrderByDescending(i => first[i]).ThenByDescending(i => second[i])];
        var weight = new double[first.Length];
        foreach (var (rank, place) in order.Index())
            weight[place] = 1.0 / (rank + 1);
        var (sum, a, b) = (0.0, 0.0, 0.0);
        for (var i = 0; i < first.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var (w, p, q) = (weight[i] + weight[j], Math.Sign(first[i] - first[j]), Math.Sign(second[i] - second[j]));
                (sum, a, b) = (sum + w * p * q, a + w * p * p, b + w * q * q);
            }
        return sum / Math.Sqrt(a) / Math.Sqrt(b);
    }
}
