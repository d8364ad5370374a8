using System.Text.Json.Nodes;
using Playground.Statistics.RaterAgreement;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Coefficients of agreement.</summary>
static class AgreementFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("raters_by_units"), new() { ["alpha"] = one => Alphas(one, Raters(one)) }),
        new(one => one.HasAll("observer1", "observer2"), new() { ["alpha"] = one => Alphas(one, [one.Node("observer1")!.AsArray(), one.Node("observer2")!.AsArray()]) }),
        new(one => one.HasAll("counts"), new()
        {
            ["fleiss_kappa"] = one => FleissKappa.Of(Counted(one)), ["alpha_nominal"] = one => KrippendorffAlpha.Of(Counted(one), MeasurementLevel.Nominal),
            ["randolph_free_marginal"] = one => Counts(one).BrennanPrediger(AgreementWeights.Identity(Counts(one).Categories))?.Value,
        }),
        new(one => one.HasAll("table", "kappa"), new()
        {
            ["kappa"] = one => one.Node("kappa") is JsonObject
                ? new Dictionary<string, object?>(Kappas(one)) { ["se_unweighted_asymptotic"] = KappaErrors.Asymptotic(Table(one)), ["se0_unweighted"] = KappaErrors.Null(Table(one)), ["se_linear"] = KappaErrors.Asymptotic(Table(one), KappaWeights.Linear), ["se_quadratic"] = KappaErrors.Asymptotic(Table(one), KappaWeights.Quadratic) }
                : CohenKappa.Of(Table(one)),
        }),
    ];

    public static Dictionary<string, object?> Kappas(ReferenceCase one) => new()
    {
        ["unweighted"] = CohenKappa.Of(Table(one)),
        ["linear"] = CohenKappa.Of(Table(one), KappaWeights.Linear),
        ["quadratic"] = CohenKappa.Of(Table(one), KappaWeights.Quadratic),
    };

    public static JsonArray[] Raters(ReferenceCase one) => [.. one.Node("raters_by_units")!.AsArray().Select(rater => rater!.AsArray())];

    static double[,] Table(ReferenceCase one)
    {
        var rows = one.Table("table");
        var table = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows.Length; j++)
                table[i, j] = rows[i][j];
        return table;
    }

    static Dictionary<string, object?> Alphas(ReferenceCase one, JsonArray[] raters)
    {
        var entries = raters.Index().SelectMany(rater => rater.Item.Index().Where(unit => unit.Item is not null).Select(unit => new RatingEntry($"{unit.Index}", $"{rater.Index}", unit.Item!.ToString()))).ToArray();
        return one.Node("alpha")!.AsObject().ToDictionary(level => level.Key, level =>
        {
            var measured = Enum.Parse<MeasurementLevel>(level.Key, ignoreCase: true);
            return (object?)KrippendorffAlpha.Of(RatingTable.Of(entries, measured), measured);
        });
    }

    static RatingTable Counted(ReferenceCase one) => RatingTable.Of(
        [.. one.Table("counts").Index().SelectMany(item => item.Item.Index().SelectMany(value => Enumerable.Repeat(value.Index, (int)value.Item)).Select((value, rater) => new RatingEntry($"{item.Index}", $"{rater}", $"{value}")))],
        MeasurementLevel.Nominal);

    static RatingCounts Counts(ReferenceCase one)
    {
        int[][] items = [.. one.Table("counts").Select(item => item.Index().SelectMany(value => Enumerable.Repeat(value.Index, (int)value.Item)).ToArray())];
        return RatingCounts.Of([.. Enumerable.Range(0, items.Max(item => item.Length)).Select(rater => items.Select(item => rater < item.Length ? (double?)item[rater] : null).ToArray())]);
    }
}
