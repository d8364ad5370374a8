using System.Net;
using System.Security.Cryptography;
using System.Text;
using Playground.Comparisons;
using Playground.Reports.Sections;

namespace Playground.Reports.Writing;

/// <summary>One file that needs nothing else: no script, drawings inline, its own style sheet, made to be printed too. Whatever a model or a person wrote is escaped.</summary>
public sealed class HtmlReportWriter : IReportWriter
{
    const int LongestWord = 24;

    /// <summary>That paper has room for.</summary>
    const int MostColumns = 9;

    public string Format => "html";

    public string Extension => ".html";

    public string ContentType => "text/html; charset=utf-8";

    /// <summary>What a browser may do with the file: show its one style sheet, and nothing else.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlReportStyle.Sheet)))}'";

    public async Task WriteAsync(ReportDocument report, Stream stream, CancellationToken cancellationToken = default)
    {
        var layout = ReportLayout.Of(report);
        var writer = new ChunkWriter(stream);
        Head(writer, report, layout);
        foreach (var section in layout.Sections)
        {
            writer.Append($"<section id=\"{Id(section.Section)}\"><h2>{Escape(section.Title)}</h2>");
            foreach (var block in section.Blocks)
            {
                Append(writer, block, section.Title, layout.Text);
                await writer.FlushFullAsync(cancellationToken);
            }
            writer.Append("</section>");
        }
        writer.Append($"<footer>{Escape(layout.Text.Say("Footer", layout.Text.LongDay(report.BuiltAt)))}</footer></main></body></html>");
        await writer.FlushAsync(cancellationToken);
    }

    /// <summary>The section's anchor.</summary>
    public static string Id(ReportSection section) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(section.ToString());

    static void Head(ChunkWriter writer, ReportDocument report, LaidOutReport layout)
    {
        writer.Append($"""
            <!doctype html><html lang="{report.Settings.Language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>{Escape(layout.Title)}</title><style>{HtmlReportStyle.Sheet}</style></head><body><main>
            <header><p class="kind">{Escape(layout.Text["Kind"])}</p><h1>{Escape(layout.Title)}</h1>
            """);
        foreach (var line in layout.Lines)
            writer.Append($"<p>{Escape(line)}</p>");
        writer.Append("</header>");
    }

    static void Append(ChunkWriter writer, Block block, string section, ReportText text)
    {
        switch (block)
        {
            case Paragraph paragraph:
                writer.Append($"<p{(paragraph.Lead ? " class=\"lead\"" : paragraph.Note ? " class=\"note\"" : "")}>{string.Concat(paragraph.Pieces.Select(piece => piece.IsStrong ? $"<strong>{Lines(piece.Text)}</strong>" : Lines(piece.Text)))}</p>");
                break;
            case Bullets bullets:
                writer.Append($"<ul>{string.Concat(bullets.Items.Select(item => $"<li>{Lines(item)}</li>"))}</ul>");
                break;
            case ChartBlock chart:
                writer.Append($"<figure>{chart.Chart.Svg()}</figure>");
                break;
            case TableBlock table:
                Append(writer, table.Table, section, text);
                break;
            case ExampleBlock example:
                Append(writer, example.Example, text);
                break;
        }
    }

    static void Append(ChunkWriter writer, ReportTable table, string section, ReportText text)
    {
        // A column in which nothing is known says so once, not in every row.
        var rows = table.Rows.ToArray();
        var shown = table.Columns.Index().Where(column => rows.Length == 0 || rows.Any(row => row[column.Index] is not null)).ToArray();
        var cards = table.IsByRow && shown.Length > MostColumns;
        // On a narrow screen it scrolls by itself, so the keyboard must be able to reach it.
        writer.Append($"<div class=\"table\" role=\"group\" aria-label=\"{Escape(section)}\" tabindex=\"0\"><table class=\"{table.Key}{(cards ? " cards" : "")}\"><thead><tr>{string.Concat(shown.Select(column => $"<th scope=\"col\"{Align(column.Item)}>{Escape(column.Item.Title)}</th>"))}</tr></thead><tbody>");
        foreach (var row in rows)
            writer.Append($"<tr>{string.Concat(shown.Select(column => Cell(column.Item, row[column.Index], text, cards)))}</tr>");
        writer.Append("</tbody></table></div>");
    }

    static string Cell(ReportColumn column, object? value, ReportText text, bool card)
    {
        var shown = text.Cell(column, value);
        var whole = column.Kind == CellKind.Hash && value is string hash ? $" title=\"{Escape(hash)}\"" : "";
        var head = card ? $" data-head=\"{Escape(column.Title)}\"" : "";
        return $"<td{(IsLong(shown) ? " class=\"long\"" : Align(column))}{whole}{head}>{Escape(shown)}</td>";
    }

    // Words stay whole; what is longer than a word may break anywhere, so that no name or address makes the table wider than the page.
    static bool IsLong(string shown) => shown.Split(' ').Any(word => word.Length > LongestWord);

    static string Align(ReportColumn column) => column.IsNumber ? " class=\"n\"" : "";

    static void Append(ChunkWriter writer, ReportExample example, ReportText text)
    {
        writer.Append($"<article><h3>{Escape(ExampleText.Title(example, text))}</h3><blockquote>{Lines(example.Prompt)}</blockquote><div class=\"answers n{Columns(example.Answers.Count)}\">");
        foreach (var answer in example.Answers)
            writer.Append($"<div><h4>{Escape(answer.Model)} <small>{Escape(ExampleText.Tally(answer, text))}</small></h4><p class=\"answer{(answer.State == AnswerState.Completed ? "" : " broken")}\">{Lines(ExampleText.Text(answer, text))}</p></div>");
        writer.Append("</div>");
        if (example.Ratings.Count > 0)
            writer.Append($"<ul class=\"ratings\">{string.Concat(ExampleText.Ratings(example, text).Select(line => $"<li>{Lines(line)}</li>"))}</ul>");
        writer.Append("</article>");
    }

    /// <summary>Four stand as two and two, so that none stands alone.</summary>
    static int Columns(int answers) => answers == 4 ? 2 : Math.Min(answers, 3);

    static string Lines(string content) => Escape(content.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);

    static string Escape(string content) => WebUtility.HtmlEncode(content);
}
