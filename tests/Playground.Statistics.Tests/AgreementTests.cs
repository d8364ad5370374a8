using System.Text.Json;
using Playground.Ratings;
using Playground.Statistics.RaterAgreement;
using Playground.Statistics.Sampling;

namespace Playground.Statistics.Tests;

public class AgreementTests
{
    static readonly JsonElement Published = JsonDocument.Parse(typeof(AgreementTests).Assembly.GetManifestResourceStream("agreement.json")!).RootElement;

    [Theory]
    [InlineData("fourRaters", MeasurementLevel.Nominal)]
    [InlineData("fourRaters", MeasurementLevel.Ordinal)]
    [InlineData("fourRaters", MeasurementLevel.Interval)]
    [InlineData("fourRaters", MeasurementLevel.Ratio)]
    [InlineData("binary", MeasurementLevel.Nominal)]
    [InlineData("names", MeasurementLevel.Nominal)]
    public void Alpha_PublishedExamples_HasTheirValue(string example, MeasurementLevel level)
    {
        var data = Published.GetProperty(example);

        var alpha = KrippendorffAlpha.Of(ByRater(data.GetProperty("ratersByUnits"), level), level);

        Assert.Equal(data.GetProperty("alpha").GetProperty(level.ToString().ToLowerInvariant()).GetDouble(), alpha!.Value, 1e-9);
    }

    [Fact]
    public void FleissKappa_PublishedExample_HasItsValue()
    {
        var data = Published.GetProperty("fleiss");
        var table = ByCounts(data.GetProperty("counts"));

        Assert.Equal(data.GetProperty("kappa").GetDouble(), FleissKappa.Of(table)!.Value, 1e-9);
        Assert.Equal(data.GetProperty("alphaNominal").GetDouble(), KrippendorffAlpha.Of(table, MeasurementLevel.Nominal)!.Value, 1e-9);
    }

    [Fact]
    public void CohenKappa_PublishedExamples_HaveTheirValues()
    {
        var plain = Published.GetProperty("cohen");
        var weighted = Published.GetProperty("cohenWeighted");
        var table = Cross(weighted.GetProperty("table"));

        Assert.Equal(plain.GetProperty("kappa").GetDouble(), CohenKappa.Of(Cross(plain.GetProperty("table")))!.Value, 1e-9);
        Assert.Equal(weighted.GetProperty("unweighted").GetDouble(), CohenKappa.Of(table)!.Value, 1e-9);
        Assert.Equal(weighted.GetProperty("linear").GetDouble(), CohenKappa.Of(table, KappaWeights.Linear)!.Value, 1e-9);
        Assert.Equal(weighted.GetProperty("quadratic").GetDouble(), CohenKappa.Of(table, KappaWeights.Quadratic)!.Value, 1e-9);
    }

    [Fact]
    public void CohenKappa_OfRatings_IsThatOfTheirTable()
    {
        var table = RatingTable.Of(Pairs((1, 1, 20), (1, 2, 5), (2, 1, 10), (2, 2, 15)), MeasurementLevel.Ordinal);

        Assert.Equal(0.4, CohenKappa.Of(table, 0, 1)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Coefficients_OfRatersWhoThrowDice_AreNothing(int models)
    {
        var random = new Random(5);
        var entries = new List<RatingEntry>();
        for (var item = 0; item < 2000; item++)
            foreach (var rater in (string[])["ann", "bob", "cleo"])
                entries.Add(new($"{item} {random.Next(models)}", rater, random.Next(2) == 0 ? "first" : "second"));
        var pairs = entries.GroupBy(entry => (entry.Item.Split(' ')[0], entry.Rater)).Select(group => group.First() with { Item = group.Key.Item1 }).ToArray();
        var table = RatingTable.Of(pairs, MeasurementLevel.Nominal, PairVote.Mirrored);

        Assert.InRange(KrippendorffAlpha.Of(table, MeasurementLevel.Nominal)!.Value, -0.05, 0.05);
        Assert.InRange(FleissKappa.Of(table)!.Value, -0.05, 0.05);
        Assert.InRange(CohenKappa.Of(table, 0, 1)!.Value, -0.05, 0.05);
    }

    [Fact]
    public void Coefficients_OfVerdictsOnPairs_DoNotDependOnWhichIsCalledFirst()
    {
        RatingEntry[] entries = [new("1", "ann", "first"), new("1", "bob", "first"), new("2", "ann", "first"), new("2", "bob", "="), new("3", "ann", "first"), new("3", "bob", "first")];
        RatingEntry[] turned = [.. entries.Select(entry => entry.Item == "3" ? entry with { Value = PairVote.Mirrored(entry.Value) } : entry)];

        double?[] Coefficients(RatingEntry[] entries) => RatingTable.Of(entries, MeasurementLevel.Nominal, PairVote.Mirrored) is var table
            ? [KrippendorffAlpha.Of(table, MeasurementLevel.Nominal), FleissKappa.Of(table), CohenKappa.Of(table, 0, 1)] : [];

        Assert.Equal(Coefficients(entries), Coefficients(turned));
        // Half as it is, half turned: shares of 5/12, 5/12 and 2/12, of which 54/144 would agree by chance, where 2 of 3 did.
        Assert.Equal((2 / 3.0 - 54 / 144.0) / (1 - 54 / 144.0), Coefficients(entries)[1]!.Value, 1e-12);
    }

    [Fact]
    public void Alpha_NoDifferences_HasNoMeaning()
    {
        Assert.Null(KrippendorffAlpha.Of(RatingTable.Of(Pairs((1, 1, 5)), MeasurementLevel.Interval), MeasurementLevel.Interval));
        Assert.Null(KrippendorffAlpha.Of(RatingTable.Of([new("i", "r", "1"), new("j", "s", "2")], MeasurementLevel.Interval), MeasurementLevel.Interval));
    }

    [Fact]
    public void FleissKappa_UnequalNumbersOfRatings_HasNoMeaning() =>
        Assert.Null(FleissKappa.Of(RatingTable.Of([new("i", "r", "1"), new("i", "s", "2"), new("j", "r", "2")], MeasurementLevel.Nominal)));

    [Fact]
    public void Of_Report_LooksFromAllSides()
    {
        RatingEntry[] entries =
        [
            new("x", "ann", "2"), new("x", "bob", "3"), new("x", "cy", "3"),
            new("y", "ann", "1"), new("y", "bob", "5"),
            new("z", "ann", "4"), new("z", "cy", "4"), new("w", "bob", "4"),
        ];

        var report = Agreement.Of(RatingTable.Of(entries, MeasurementLevel.Interval), new() { Level = MeasurementLevel.Interval, Rounds = 50 });

        Assert.Equal((4, 8), (report.Items, report.Ratings));
        Assert.Equal(["y", "x"], report.Disputed.Select(item => item.Item));
        Assert.Equal(16, report.Disputed[0].Disagreement);
        Assert.Equal(["1", "5"], report.Disputed[0].Values);
        Assert.Equal(["ann – bob: 2", "ann – cy: 2", "bob – cy: 1"], report.Pairs.Select(pair => $"{pair.RaterA} – {pair.RaterB}: {pair.Items}"));
        // Ann: 2 − 3, 1 − 5 and 4 − 4.
        Assert.Equal(-5 / 3.0, report.Raters[0].Leniency!.Value, 1e-12);
        Assert.Equal(4, report.Raters[1].Mean);
    }

    [Fact]
    public void Of_Bootstrap_IsRepeatableAndAroundTheValue()
    {
        var table = ByRater(Published.GetProperty("fourRaters").GetProperty("ratersByUnits"), MeasurementLevel.Ordinal);
        var options = new AgreementOptions { Level = MeasurementLevel.Ordinal, Rounds = 300, Seed = 3 };

        var alpha = Agreement.Of(table, options).Alpha;

        Assert.Equal(alpha, Agreement.Of(table, options).Alpha);
        Assert.NotEqual(alpha, Agreement.Of(table, options with { Seed = 4 }).Alpha);
        Assert.InRange(alpha.Value!.Value, alpha.Lower!.Value, alpha.Upper!.Value);
        Assert.InRange(alpha.Lower.Value, 0.2, 0.75);
    }

    [Fact]
    public void Alpha_RatersAndItemsInAnotherOrder_IsTheSame()
    {
        var random = new SeededRandom(5);
        RatingEntry[] entries = [.. Enumerable.Range(0, 120).Where(_ => random.NextDouble() < 0.8).Select(i => new RatingEntry($"i{i % 30}", $"r{i / 30}", $"{1 + random.NextIndex(5)}"))];
        RatingEntry[] mixed = [.. entries.OrderBy(entry => entry.Value).ThenByDescending(entry => entry.Item)];

        foreach (var level in Enum.GetValues<MeasurementLevel>())
            Assert.Equal(KrippendorffAlpha.Of(RatingTable.Of(entries, level), level)!.Value, KrippendorffAlpha.Of(RatingTable.Of(mixed, level), level)!.Value, 1e-12);
    }

    [Theory]
    [InlineData("good", MeasurementLevel.Ordinal)]
    [InlineData("1,5", MeasurementLevel.Interval)]
    [InlineData("NaN", MeasurementLevel.Interval)]
    [InlineData("-1", MeasurementLevel.Ratio)]
    public void RatingTable_ValueThatDoesNotSuitTheLevel_IsRefused(string value, MeasurementLevel level) =>
        Assert.Throws<FormatException>(() => RatingTable.Of([new("i", "r", value)], level));

    static RatingTable ByRater(JsonElement raters, MeasurementLevel level) => RatingTable.Of(
    [
        .. raters.EnumerateArray().SelectMany((row, rater) => row.EnumerateArray()
            .Select((value, unit) => new RatingEntry($"u{unit}", $"r{rater}", value.ToString()))
            .Where(entry => entry.Value.Length > 0)),
    ], level);

    static RatingTable ByCounts(JsonElement counts) => RatingTable.Of(
    [
        .. counts.EnumerateArray().SelectMany((row, item) => row.EnumerateArray()
            .SelectMany((count, value) => Enumerable.Repeat($"{value}", count.GetInt32()))
            .Select((value, rater) => new RatingEntry($"i{item}", $"r{rater}", value))),
    ], MeasurementLevel.Nominal);

    static RatingEntry[] Pairs(params (int First, int Second, int Times)[] cells) =>
    [
        .. cells.SelectMany(cell => Enumerable.Repeat(cell, cell.Times)).SelectMany((cell, item) =>
            (RatingEntry[])[new($"i{item}", "first", $"{cell.First}"), new($"i{item}", "second", $"{cell.Second}")]),
    ];

    static double[,] Cross(JsonElement table)
    {
        var cross = new double[table.GetArrayLength(), table.GetArrayLength()];
        foreach (var (i, row) in table.EnumerateArray().Index())
            foreach (var (j, cell) in row.EnumerateArray().Index())
                cross[i, j] = cell.GetDouble();
        return cross;
    }

    [Theory]
    [InlineData(null, AgreementDegree.Unknown)]
    [InlineData(-0.01, AgreementDegree.Opposed)]
    [InlineData(0.0, AgreementDegree.Slight)]
    [InlineData(0.2, AgreementDegree.Partial)]
    [InlineData(0.666, AgreementDegree.Partial)]
    [InlineData(0.667, AgreementDegree.Tentative)]
    [InlineData(0.8, AgreementDegree.Reliable)]
    public void Degree_AtEachBound_IsTheWordForIt(double? alpha, AgreementDegree degree) =>
        Assert.Equal(degree, new AgreementReport(null!, 0, 0, new(alpha, null, null), new(null, null, null), [], [], []).Degree);
}
