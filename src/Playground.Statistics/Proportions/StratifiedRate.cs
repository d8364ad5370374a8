using Playground.Statistics.Intervals;

namespace Playground.Statistics.Proportions;

/// <summary>The rate of a whole from rates of its parts, which weigh as they do in the whole and not as they were sampled (Cochran 1977, chapter 5).</summary>
/// <param name="Rate">Σ W·p.</param>
/// <param name="PooledRate">All successes over all cases, weights ignored.</param>
/// <param name="StandardError">√(Σ W²·p(1 − p)/n).</param>
/// <param name="EffectiveCases">The number of plain cases with the same error, p(1 − p)/SE²; <c>null</c> where the error is 0.</param>
/// <param name="Wald">Rate ± z·SE.</param>
/// <param name="Wilson">Wilson's interval at the effective number of cases; <c>null</c> where there is none.</param>
/// <param name="Mover">From Wilson's limits of each part (MOVER, Zou and Donner 2008). The one to take.</param>
public sealed record StratifiedRate(
    double Rate, double PooledRate, double StandardError, double? EffectiveCases, ShareInterval Wald, ShareInterval? Wilson, ShareInterval Mover)
{
    /// <exception cref="ArgumentException">A part that has weight has no cases, or the weights say nothing; the message names it.</exception>
    public static StratifiedRate Of(IReadOnlyList<Stratum> strata, double confidence = 0.95)
    {
        var used = Used(strata);
        var total = used.Sum(stratum => stratum.Weight);
        var z = NormalDistribution.Quantile(0.5 + confidence / 2);
        var (rate, variance, below, above) = (0.0, 0.0, 0.0, 0.0);
        foreach (var stratum in used)
        {
            var (weight, p) = (stratum.Weight / total, (double)stratum.Successes / stratum.Cases);
            var (lower, upper) = ShareInterval.Wilson(p, stratum.Cases, z);
            rate += weight * p;
            variance += weight * weight * p * (1 - p) / stratum.Cases;
            below += Square(weight * (p - lower));
            above += Square(weight * (upper - p));
        }
        return Described(rate, variance, z, used, new(rate, Math.Max(0, rate - Math.Sqrt(below)), Math.Min(1, rate + Math.Sqrt(above))));
    }

    static StratifiedRate Described(double rate, double variance, double z, Stratum[] used, ShareInterval mover)
    {
        var error = Math.Sqrt(variance);
        double? effective = variance > 0 ? rate * (1 - rate) / variance : null;
        var pooled = (double)used.Sum(stratum => stratum.Successes) / used.Sum(stratum => stratum.Cases);
        ShareInterval? wilson = null;
        if (effective is { } n)
        {
            var (lower, upper) = ShareInterval.Wilson(rate, n, z);
            wilson = new(rate, lower, upper);
        }
        return new(rate, pooled, error, effective, new(rate, Math.Max(0, rate - z * error), Math.Min(1, rate + z * error)), wilson, mover);
    }

    static Stratum[] Used(IReadOnlyList<Stratum> strata)
    {
        for (var i = 0; i < strata.Count; i++)
        {
            if (!(strata[i].Weight >= 0) || double.IsInfinity(strata[i].Weight))
                throw new ArgumentException($"Part {i + 1} has the weight {strata[i].Weight}. A weight is 0 or more.", nameof(strata));
            if (strata[i] is { Weight: > 0, Cases: 0 })
                throw new ArgumentException($"Part {i + 1} has weight and no cases, so the whole has no estimate. Count something in it, or give it no weight.", nameof(strata));
            if (strata[i].Successes < 0 || strata[i].Successes > strata[i].Cases)
                throw new ArgumentException($"Part {i + 1} has {strata[i].Successes} successes of {strata[i].Cases}.", nameof(strata));
        }
        Stratum[] used = [.. strata.Where(stratum => stratum.Weight > 0)];
        return used.Length > 0 ? used : throw new ArgumentException("No part has any weight.", nameof(strata));
    }

    static double Square(double value) => value * value;
}
