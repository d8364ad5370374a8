namespace Playground.Reports.Writing;

/// <summary>The formats of reports.</summary>
public static class ReportWriters
{
    public static readonly IReadOnlyList<IReportWriter> All = [new HtmlReportWriter(), new MarkdownReportWriter(), new XlsxReportWriter(), new CsvReportWriter(), new JsonReportWriter()];

    public static IReportWriter? Find(string? format) => All.FirstOrDefault(writer => writer.Format == format);

    /// <summary>By the ending of a file's name.</summary>
    public static IReportWriter? ForFile(string path) =>
        All.FirstOrDefault(writer => path.EndsWith(writer.Extension, StringComparison.OrdinalIgnoreCase)
            || path.EndsWith($".{writer.Format}", StringComparison.OrdinalIgnoreCase));

    /// <summary>A file name made of the report's title: letters, digits and hyphens.</summary>
    public static string FileName(ReportDocument report, IReportWriter writer)
    {
        var title = Reports.Sections.ReportLayout.Title(report, new(report.Settings.Language)).ToLowerInvariant();
        var words = string.Concat(title.Select(character => char.IsAsciiLetterOrDigit(character) ? character : Plain(character)));
        var name = string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return $"{(name.Length == 0 ? "report" : name[..Math.Min(name.Length, 60)].TrimEnd('-'))}{writer.Extension}";

        static char Plain(char character) => character switch { 'ä' => 'a', 'ö' => 'o', 'ü' => 'u', 'ß' => 's', _ => '-' };
    }
}
