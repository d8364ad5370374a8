using Playground.Samples;

namespace Playground.Reports.Sections;

/// <summary>Lays a report out: which blocks stand in which section, in the words of its language.</summary>
public static class ReportLayout
{
    public static LaidOutReport Of(ReportDocument report)
    {
        var text = new ReportText(report.Settings.Language);
        return new(Title(report, text), [.. Lines(report, text)], [.. report.Settings.Shown.Select(section => Section(section, report, text))], text);
    }

    public static string Title(ReportDocument report, ReportText text) =>
        report.Settings.Title is { Length: > 0 } title ? title
        : report.Figures.Method.SessionTitle is { Length: > 0 } session ? text.Say("TitleOfSession", session)
        : text["TitleOfAll"];

    /// <summary>Every row behind the figures, for formats that programs read.</summary>
    public static IEnumerable<ReportTable> Appendix(ReportDocument report, ReportText text) =>
        [RowTables.Answers(report, text), RowTables.Votes(report, text)];

    static IEnumerable<string> Lines(ReportDocument report, ReportText text)
    {
        var method = report.Figures.Method;
        if (method.FirstAnswer is { } first && method.LastAnswer is { } last)
            yield return text.Say("Basis", method.Ratings, method.Raters, method.Answers, method.Comparisons, text.LongDay(first), text.LongDay(last));
        yield return text.Say("BuiltOn", text.LongDay(report.BuiltAt));
        if (method.Concealed)
            yield return text["Concealed"];
        if (report.Figures.Models.Any(model => SampleData.IsSample(model.Id)))
            yield return text["HasSamples"];
    }

    static LaidOutSection Section(ReportSection section, ReportDocument report, ReportText text) =>
        new(section, text[$"Section{section}"], [.. Blocks(section, new(report, text))]);

    static IEnumerable<Block> Blocks(ReportSection section, SectionContext context) => section switch
    {
        ReportSection.Recommendation => RecommendationSection.Blocks(context),
        ReportSection.Method => MethodSection.Blocks(context),
        ReportSection.Leaderboard => LeaderboardSection.Blocks(context),
        ReportSection.PricePerformance => PriceSection.Blocks(context),
        ReportSection.BreakEven => BreakEvenSection.Blocks(context),
        ReportSection.Speed => SpeedSection.Blocks(context),
        ReportSection.Examples => ExampleSection.Blocks(context),
        ReportSection.Audit => AuditSection.Blocks(context),
        ReportSection.Prices => PriceListSection.Blocks(context),
        ReportSection.Provenance => ProvenanceSection.Blocks(context),
        ReportSection.Limits => LimitsSection.Blocks(context),
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };
}
