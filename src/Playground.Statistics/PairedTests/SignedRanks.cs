using Playground.Statistics.Intervals;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PairedTests;

/// <summary>Wilcoxon's signed ranks (1945). Fewer than six pairs can never reach a two-sided exact p under 0.05.</summary>
public sealed class SignedRanks
{
    /// <summary>From here on the exact law takes long and the normal one says the same.</summary>
    public const int MostExact = 400;

    readonly double[] ranks;
    readonly bool[] plus;
    readonly int zeros;
    readonly ZeroRule rule;
    readonly double ties;

    /// <exception cref="ArgumentException">A difference is no number; the message says which.</exception>
    public SignedRanks(IReadOnlyList<double> differences, ZeroRule rule = ZeroRule.Drop)
    {
        Inputs.RequireFinite(differences, nameof(differences));
        double[] kept = [.. rule == ZeroRule.Drop ? differences.Where(value => value != 0) : differences];
        double[] sizes = Array.ConvertAll(kept, Math.Abs);
        var all = Ranks.Of(sizes);
        int[] used = [.. Enumerable.Range(0, kept.Length).Where(i => kept[i] != 0)];
        (ranks, plus, this.rule, zeros) = (Array.ConvertAll(used, i => all[i]), Array.ConvertAll(used, i => kept[i] > 0), rule, kept.Length - used.Length);
        ties = Ranks.TieTerm(sizes.Where(size => size > 0 || rule == ZeroRule.Split));
        Plus = ranks.Index().Where(rank => plus[rank.Index]).Sum(rank => rank.Item) + (rule == ZeroRule.Split ? ZeroSum / 2 : 0);
        Minus = ranks.Sum() + (rule == ZeroRule.Split ? ZeroSum : 0) - Plus;
    }

    /// <summary>How many pairs differ.</summary>
    public int Used => ranks.Length;

    /// <summary>W⁺: the ranks of pairs where the first side is larger.</summary>
    public double Plus { get; }

    /// <summary>W⁻.</summary>
    public double Minus { get; }

    double ZeroSum => zeros * (zeros + 1) / 2.0;

    /// <summary>z and its two-sided p by the normal law, whose variance knows of ties.</summary>
    /// <param name="corrected">With the correction for continuity, as R by default; scipy has none.</param>
    /// <returns><c>null</c> where no pair differs: there is nothing to rank.</returns>
    public (double Z, double P)? Normal(bool corrected = false)
    {
        if (Used == 0)
            return null;
        double n = Used + zeros;
        var (mean, variance) = (n * (n + 1) / 4, n * (n + 1) * (2 * n + 1));
        if (rule == ZeroRule.Pratt)
        {
            mean -= zeros * (zeros + 1.0) / 4;
            variance -= zeros * (zeros + 1.0) * (2.0 * zeros + 1);
        }
        var gap = Math.Min(Plus, Minus) - mean;
        if (corrected)
            gap = Math.Min(0, gap + 0.5);
        var z = gap / Math.Sqrt((variance - ties / 2) / 24);
        return (z, Math.Min(1, 2 * NormalDistribution.Cumulative(-Math.Abs(z))));
    }

    /// <summary>p over all signs of the ranks, ties and all; by the normal law beyond <see cref="MostExact"/> pairs; 1 where no pair differs.</summary>
    public double P(Alternative alternative = Alternative.TwoSided)
    {
        if (Used == 0)
            return 1;
        if (Used > MostExact)
            return NormalP(alternative);
        // Twice the ranks are whole.
        int[] doubled = Array.ConvertAll(ranks, rank => (int)Math.Round(2 * rank));
        var law = SubsetSums.OfAnySize(doubled);
        var own = doubled.Index().Where(rank => plus[rank.Index]).Sum(rank => rank.Item);
        var (less, greater) = (law[..(own + 1)].Sum(), law[own..].Sum());
        return Math.Min(1, alternative switch { Alternative.Greater => greater, Alternative.Less => less, _ => 2 * Math.Min(less, greater) });
    }

    double NormalP(Alternative alternative)
    {
        var (_, p) = Normal()!.Value;
        var towards = alternative == Alternative.Greater == Plus > Minus;
        return alternative == Alternative.TwoSided ? p : towards ? p / 2 : 1 - p / 2;
    }
}
