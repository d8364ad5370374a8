using Playground.Statistics.Drift;
using Playground.Statistics.Proportions;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Has something changed?</summary>
static class DriftFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("table"), new()
        {
            ["chi2"] = one => Statistic(Of(one)?.ChiSquared), ["chi2_yates"] = one => Statistic(Of(one)?.Yates), ["g"] = one => Statistic(Of(one)?.G), ["g_scipy_yates"] = one => Statistic(Of(one)?.GYates),
            ["expected"] = one => Of(one)?.Expected, ["smallest_expected"] = one => Of(one)?.SmallestExpected, ["cramer_v"] = one => Of(one)?.CramerV,
            ["fisher_p"] = one => one.Table("table") is var t ? FisherExact.TwoSided((long)t[0][0], (long)t[0][1], (long)t[1][0], (long)t[1][1]) : null,
            ["refuse"] = one => Refusal.Of(() => Of(one)),
        }),
        new(one => one.HasAll("x", "y", "D"), new()
        {
            ["D"] = one => Ks(one)!.D, ["exact_p"] = one => Ks(one)!.ExactPWithoutTies(), ["permutation_exact_p"] = one => Ks(one)!.ExactP(), ["R_exact_p"] = one => Ks(one)!.ExactP(),
            ["kolmogorov_limit_p"] = one => Ks(one)!.LimitP(), ["scipy_asymptotic_p"] = one => Ks(one)!.FiniteP(), ["R_asymptotic_p"] = one => Ks(one)!.LimitP(),
        }),
        new(one => one.HasAll("x", "y", "u_x"), new()
        {
            ["u_x"] = one => Mw(one)!.U, ["auc"] = one => Mw(one)!.Auc, ["normal_p"] = one => Mw(one)!.NormalP(corrected: false), ["normal_p_continuity"] = one => Mw(one)!.NormalP(),
            ["exact_p"] = one => Mw(one)!.ExactP(),
        }, "scipy_exact_p_ignoring_ties"),
        new(one => one.HasAll("expected_counts"), new()
        {
            ["psi"] = one => PopulationStability.Of(one.Numbers("expected_counts"), one.Numbers("actual_counts"), one.Node("added_to_each") is { } added ? ReferenceCase.Number(added) : 0),
        }),
        new(one => one.HasAll("x", "y", "energy_distance"), new()
        {
            ["energy_distance"] = one => DistributionDistance.Energy(one.Numbers("x"), one.Numbers("y")), ["squared"] = one => DistributionDistance.EnergySquared(one.Numbers("x"), one.Numbers("y")),
            ["R_eqdist_e"] = one => DistributionDistance.EnergyStatistic(one.Numbers("x"), one.Numbers("y")), ["wasserstein"] = one => DistributionDistance.Wasserstein(one.Numbers("x"), one.Numbers("y")),
        }),
        new(one => one.HasAll("series"), new()
        {
            ["page_hinkley"] = one => Each(one, "page_hinkley", Hinkley), ["adwin"] = one => Each(one, "adwin", Adwin),
        }),
    ];

    static Dictionary<string, object?> Hinkley(ReferenceCase one, double[] series)
    {
        var mode = one.Text("mode") switch { "up" => ChangeDirection.Up, "down" => ChangeDirection.Down, _ => ChangeDirection.Both };
        var detector = new PageHinkley((int)one.Whole("min_instances"), one.Number("delta"), one.Number("threshold"), one.Number("alpha"), mode);
        return Alarms(one, series, detector.Add);
    }

    static Dictionary<string, object?> Adwin(ReferenceCase one, double[] series)
    {
        var detector = new AdaptiveWindow(one.Number("delta"), (int)one.Whole("clock"), (int)one.Whole("max_buckets"), (int)one.Whole("min_window_length"), (int)one.Whole("grace_period"));
        return Alarms(one, series, detector.Add);
    }

    // Settings come back as they are: only the alarms are ours.
    static Dictionary<string, object?> Alarms(ReferenceCase one, double[] series, Func<double, bool> add)
    {
        var all = one.Values.ToDictionary(value => value.Key, value => (object?)(value.Value is { } node ? node.GetValueKind() == System.Text.Json.JsonValueKind.Number ? node.GetValue<double>() : node.ToString() : null));
        all["alarms_at"] = series.Index().Where(value => add(value.Item)).Select(value => value.Index).ToArray();
        return all;
    }

    static Dictionary<string, object?> Each(ReferenceCase one, string key, Func<ReferenceCase, double[], Dictionary<string, object?>> of)
    {
        var shape = one.Inner("series", one.Node("series"));
        var (before, after) = ((int)shape.Whole("n1"), (int)shape.Whole("n2"));
        double[] series = [.. Enumerable.Range(0, before + after).Select(i => shape.Number(i < before ? "m1" : "m2") + shape.Number("sd") * (i * 7919L % 1009 / 504.5 - 1))];
        return one.Node(key)!.AsObject().ToDictionary(member => member.Key, member => (object?)of(one.Inner(member.Key, member.Value), series));
    }

    static ContingencyTest? Of(ReferenceCase one) => ContingencyTest.Of(one.Table("table"));

    static KolmogorovSmirnov? Ks(ReferenceCase one) => KolmogorovSmirnov.Of(one.Numbers("x"), one.Numbers("y"));

    static MannWhitney? Mw(ReferenceCase one) => MannWhitney.Of(one.Numbers("x"), one.Numbers("y"));

    static Dictionary<string, object?>? Statistic(TestStatistic? test) => test is null ? null : new() { ["statistic"] = test.Statistic, ["df"] = test.Degrees, ["p"] = test.P };
}
