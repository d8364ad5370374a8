using Playground.Statistics.PairedTests;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Several systems, many tests, and how many items it takes.</summary>
static class SystemsFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("p", "holm"), new()
        {
            ["holm"] = one => MultipleTests.Holm(P(one)), ["hochberg"] = one => MultipleTests.Hochberg(P(one)), ["hommel"] = one => MultipleTests.Hommel(P(one)),
            ["BH"] = one => MultipleTests.BenjaminiHochberg(P(one)), ["BY"] = one => MultipleTests.BenjaminiYekutieli(P(one)), ["bonferroni"] = one => MultipleTests.Bonferroni(P(one)),
        }),
        new(one => one.HasAll("items_by_systems", "q"), new() { ["q"] = one => Q(one)?.Q, ["df"] = one => Q(one)?.Degrees, ["p"] = one => Q(one)?.P }),
        new(one => one.HasAll("items_by_systems"), new()
        {
            ["mean_ranks"] = one => Friedman(one)?.MeanRanks, ["friedman_chi2"] = one => Friedman(one)?.ChiSquared, ["df"] = one => Friedman(one)?.Degrees, ["p"] = one => Friedman(one)?.P,
            ["kendall_w"] = one => Friedman(one)?.KendallW, ["iman_davenport_F"] = one => Friedman(one)?.ImanDavenportF, ["critical_difference_0_05"] = one => Friedman(one)?.CriticalDifference(),
            ["nemenyi_p"] = one => Friedman(one) is { } test ? test.MeanRanks.Select((_, i) => test.MeanRanks.Select((_, j) => test.Nemenyi(i, j)).ToArray()).ToArray() : null,
        }, "nemenyi_scikit_posthocs_max_difference"),
        new(one => one.HasAll("paired_proportions"), new()
        {
            ["paired_proportions"] = one => Each(one, "paired_proportions", Paired),
            ["win_rate"] = one => Each(one, "win_rate", Rate),
            ["paired_t"] = one => Each(one, "paired_t", inner => new() { ["d_z"] = inner.Number("d_z"), ["n"] = SampleSizes.PairedT(inner.Number("d_z")) }),
            ["minimum_detectable_win_rate"] = one => Each(one, "minimum_detectable_win_rate", inner => new() { ["n"] = inner.Number("n"), ["p"] = SampleSizes.DetectableWinRate((int)inner.Whole("n")) }),
        }),
    ];

    static Dictionary<string, object?> Paired(ReferenceCase one)
    {
        var (p10, p01, level, power) = (one.Number("p10"), one.Number("p01"), one.Number("alpha"), one.Number("power"));
        var n = SampleSizes.PairedProportions(p10, p01, level, power)!.Value;
        return new()
        {
            ["p10"] = p10,
            ["p01"] = p01,
            ["alpha"] = level,
            ["power"] = power,
            ["n"] = n,
            ["n_ceil"] = Math.Ceiling(n),
            ["exact_power_at_n_ceil"] = SampleSizes.McNemarPower((int)Math.Ceiling(n), p10, p01, level),
        };
    }

    static Dictionary<string, object?> Rate(ReferenceCase one)
    {
        var (p, level, power) = (one.Number("p"), one.Number("alpha"), one.Number("power"));
        var n = SampleSizes.WinRate(p, level, power)!.Value;
        return new() { ["p"] = p, ["alpha"] = level, ["power"] = power, ["n"] = n, ["n_ceil"] = Math.Ceiling(n), ["exact_power_at_n_ceil"] = SampleSizes.SignPower((int)Math.Ceiling(n), p, level) };
    }

    static Dictionary<string, object?> Each(ReferenceCase one, string key, Func<ReferenceCase, Dictionary<string, object?>> of) =>
        one.Node(key)!.AsObject().ToDictionary(member => member.Key, member => (object?)of(one.Inner(member.Key, member.Value)));

    static double?[] P(ReferenceCase one) => [.. one.Numbers("p").Select(p => (double?)p)];

    static CochranQ? Q(ReferenceCase one) => CochranQ.Of([.. one.Table("items_by_systems").Select(item => item.Select(value => value != 0).ToArray())]);

    static FriedmanTest? Friedman(ReferenceCase one) => FriedmanTest.Of(one.Table("items_by_systems"));
}
