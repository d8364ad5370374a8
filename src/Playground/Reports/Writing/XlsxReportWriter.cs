using Playground.Reports.Sections;

namespace Playground.Reports.Writing;

/// <summary>A workbook with a sheet for each table: typed cells, frozen headers, no formulas.</summary>
public sealed class XlsxReportWriter : IReportWriter
{
    public string Format => "xlsx";

    public string Extension => ".xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task WriteAsync(ReportDocument report, Stream stream, CancellationToken cancellationToken = default)
    {
        var layout = ReportLayout.Of(report);
        ReportTable[] tables = [Cover(layout), .. layout.Tables, .. ReportLayout.Appendix(report, layout.Text)];
        await XlsxFile.WriteAsync(tables, report.BuiltAt, stream, cancellationToken);
    }

    /// <summary>What is no table: title, recommendation, notes.</summary>
    static ReportTable Cover(LaidOutReport layout) => new("report", layout.Text["SheetReport"], [new(layout.Title)],
        layout.Lines.Concat(layout.Sections.SelectMany(Texts)).Select(line => new object?[] { line }));

    static IEnumerable<string> Texts(LaidOutSection section)
    {
        var texts = section.Blocks.SelectMany(block => block switch
        {
            Paragraph paragraph => [string.Concat(paragraph.Pieces.Select(piece => piece.Text))],
            Bullets bullets => bullets.Items,
            ExampleBlock example => Texts(example.Example),
            _ => (IEnumerable<string>)[],
        }).ToArray();
        return texts.Length == 0 ? [] : ["", section.Title, .. texts];
    }

    static IEnumerable<string> Texts(ReportExample example) =>
        [example.Prompt, .. example.Answers.Select(answer => $"{answer.Model}: {answer.Text}"), .. example.Ratings.Where(rating => rating.Rationale is not null).Select(rating => $"{rating.Rater}: {rating.Rationale}")];
}
