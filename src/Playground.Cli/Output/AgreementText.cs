using System.Globalization;
using Playground.Cli.Hosting;
using Playground.Statistics.RaterAgreement;
using Spectre.Console;

namespace Playground.Cli.Output;

/// <summary>Agreement for people.</summary>
static class AgreementText
{
    public static void Write(CliConsole console, AgreementReport report, RatingTable table)
    {
        console.Output.WriteLine(Show($"Krippendorff's α ({report.Settings.Level}): {Cell(report.Alpha)}"));
        if (WhyNot(report, table) is { } reason)
            console.Output.WriteLine(reason);
        if (report.FleissKappa.Value is not null)
            console.Output.WriteLine(Show($"Fleiss' κ: {Cell(report.FleissKappa)}"));
        console.Ansi.Write(Table(["Raters", "Items", "Cohen's κ", "linear", "quadratic"], report.Pairs.Select(pair =>
            (string[])[$"{pair.RaterA} – {pair.RaterB}", Show($"{pair.Items}"), Cell(pair.Kappa), Cell(pair.Linear), Cell(pair.Quadratic)])));
        console.Ansi.Write(Table(["Rater", "Ratings", "Mean", "Higher than others by"], report.Raters.Select(rater =>
            (string[])[rater.Rater, Show($"{rater.Ratings}"), Show($"{rater.Mean:F2}"), Show($"{rater.Leniency:+0.00;-0.00;0.00}")])));
        if (report.Disputed.Count > 0)
            console.Ansi.Write(Table(["Disputed item", "Values"], report.Disputed.Select(item => (string[])[item.Item, string.Join(", ", item.Values)])));
        console.Output.WriteLine(Show(
            $"{Counted.Of(report.Ratings, "rating")} of {Counted.Of(report.Items, "item")}; {report.Settings.Confidence:P0} intervals by bootstrap of items ({report.Settings.Rounds:N0} rounds, seed {report.Settings.Seed})."));
    }

    /// <returns>Why a coefficient has no value; <c>null</c> where all have one that could.</returns>
    static string? WhyNot(AgreementReport report, RatingTable table) => report switch
    {
        { Ratings: 0 } => "There are no ratings, so nothing can be said of agreement.",
        { Alpha.Value: null } => table.ByItem.FirstOrDefault(item => item.Count > 1) is [var met, ..]
            ? $"Every item that several raters rated has the value \"{table.Values[met.Value]}\" from all of them. Where nothing differs, agreement can't be told from chance."
            : "No item was rated by two raters, so there is nothing to agree or disagree on.",
        _ when report.Pairs.Any(pair => pair.Kappa.Value is null) => "Raters without κ (—) both gave one and the same value to all that they share. Where nothing differs, agreement can't be told from chance.",
        _ => null,
    };

    static Table Table(string[] headings, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (index, heading) in headings.Index())
            table.AddColumn(index == 0 || heading == "Values" ? TableCell.Words(heading) : TableCell.Whole(heading));
        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => TableCell.Of(cell))]);
        return table;
    }

    static string Cell(Coefficient coefficient) => coefficient switch
    {
        { Value: null } => "—",
        { Lower: null } => Show($"{coefficient.Value:F3}"),
        _ => Show($"{coefficient.Value:F3} ({coefficient.Lower:F2} to {coefficient.Upper:F2})"),
    };

    static string Show(FormattableString text) => text.ToString(CultureInfo.CurrentCulture);
}
