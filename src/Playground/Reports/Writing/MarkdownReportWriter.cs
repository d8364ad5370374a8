using System.Text.RegularExpressions;
using Playground.Reports.Sections;

namespace Playground.Reports.Writing;

/// <summary>CommonMark with pipe tables. Charts are left out: their values stand in tables. Texts of models and people stand in code fences or are escaped.</summary>
public sealed partial class MarkdownReportWriter : IReportWriter
{
    public string Format => "md";

    public string Extension => ".md";

    public string ContentType => "text/markdown; charset=utf-8";

    public async Task WriteAsync(ReportDocument report, Stream stream, CancellationToken cancellationToken = default)
    {
        var layout = ReportLayout.Of(report);
        var writer = new ChunkWriter(stream);
        writer.Append($"# {Escape(layout.Title)}\n\n");
        foreach (var line in layout.Lines)
            writer.Append($"{Escape(line)}  \n");
        foreach (var section in layout.Sections)
        {
            writer.Append($"\n## {Escape(section.Title)}\n");
            foreach (var block in section.Blocks)
                writer.Append(Block(block, layout.Text));
            await writer.FlushFullAsync(cancellationToken);
        }
        await writer.FlushAsync(cancellationToken);
    }

    static string Block(Block block, ReportText text) => block switch
    {
        Paragraph paragraph => $"\n{string.Join("  \n", paragraph.Text.ReplaceLineEndings("\n").Split('\n').Select(line => Line(paragraph with { Text = line })))}\n",
        Bullets bullets => $"\n{string.Concat(bullets.Items.Select(item => $"- {Escape(item)}\n"))}",
        TableBlock table => $"\n{Table(table.Table, text)}",
        ExampleBlock example => Example(example.Example, text),
        _ => "",
    };

    static string Table(ReportTable table, ReportText text) => string.Concat(
        [
            Row(table.Columns.Select(column => Escape(column.Title))), Row(table.Columns.Select(column => column.IsNumber ? "--:" : "---")),
            .. table.Rows.Select(row => Row(table.Columns.Zip(row, (column, cell) => Escape(text.Cell(column, cell))))),
        ]);

    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    static string Example(ReportExample example, ReportText text)
    {
        var ratings = string.Concat(ExampleText.Ratings(example, text).Select(line => $"- {Escape(line)}\n"));
        return $"\n### {Escape(ExampleText.Title(example, text))}\n\n{Fence(example.Prompt)}"
            + string.Concat(example.Answers.Select(answer => $"\n**{Escape(answer.Model)}** ({Escape(ExampleText.Tally(answer, text))})\n\n{Fence(ExampleText.Text(answer, text))}"))
            + (ratings.Length == 0 ? "" : $"\n{ratings}");
    }

    /// <summary>A fence longer than any that stands in the text.</summary>
    static string Fence(string content)
    {
        var longest = Backticks().Matches(content).Select(match => match.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}text\n{content}\n{fence}\n";
    }

    /// <summary>With hard breaks the author's lines stay lines.</summary>
    static string Line(Paragraph line) =>
        string.Concat((line with { Text = OneLine(line.Text) }).Pieces.Select(piece => piece.IsStrong ? $"**{EscapeMarks(piece.Text)}**" : EscapeMarks(piece.Text)));

    static string Escape(string content) => EscapeMarks(OneLine(content));

    // Line breaks would end a table or a heading.
    static string OneLine(string content) => Breaks().Replace(content, " ").Trim();

    static string EscapeMarks(string content) => Special().Replace(content, match => match.Value == "<" ? "&lt;" : $"\\{match.Value}");

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\s*[\r\n\u2028\u2029]+\s*")]
    private static partial Regex Breaks();

    // Marks inside a line, entities, and what would make a line a heading, a quotation, a list or a rule.
    [GeneratedRegex(@"[\\`*_\[\]<|~]|&(?=#?\w+;)|^(?:#(?=#{0,5}(?:\s|$))|>|[+\-](?=[\s\-]|$)|=(?==*$))|(?<=^\d{1,9})[.)](?=\s|$)")]
    private static partial Regex Special();
}
