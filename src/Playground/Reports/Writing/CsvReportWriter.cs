using System.Globalization;
using Playground.Reports.Sections;

namespace Playground.Reports.Writing;

/// <summary>A CSV file for each table, in one ZIP file: RFC 4180, UTF-8, point as decimal separator, unknown values empty.</summary>
public sealed class CsvReportWriter : IReportWriter
{
    public string Format => "csv";

    public string Extension => ".zip";

    public string ContentType => "application/zip";

    public Task WriteAsync(ReportDocument report, Stream stream, CancellationToken cancellationToken = default)
    {
        var layout = ReportLayout.Of(report);
        return WriteAsync(layout.Tables.Concat(ReportLayout.Appendix(report, layout.Text)), report.BuiltAt, stream, cancellationToken);
    }

    public static async Task WriteAsync(IEnumerable<ReportTable> tables, DateTimeOffset moment, Stream stream, CancellationToken cancellationToken)
    {
        await using var zip = await AsyncZip.CreateAsync(stream, cancellationToken);
        foreach (var table in tables)
            await zip.AddAsync($"{table.Key}.csv", moment, file => WriteAsync(table, file, cancellationToken), cancellationToken);
    }

    static async Task WriteAsync(ReportTable table, Stream file, CancellationToken cancellationToken)
    {
        var writer = new ChunkWriter(file);
        writer.Append("\uFEFF");
        Line(writer, table.Columns.Select(column => Quoted(column.Head)));
        foreach (var row in table.Rows)
        {
            Line(writer, row.Select(Cell));
            await writer.FlushFullAsync(cancellationToken);
        }
        await writer.FlushAsync(cancellationToken);
    }

    static void Line(ChunkWriter writer, IEnumerable<string> cells) => writer.Append(string.Join(',', cells)).Append("\r\n");

    static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(text),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Quotients of money have 28 digits; nobody charges by less than these.
        decimal amount => amount.ToString("0.############", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} can't stand in a CSV file.", nameof(value)),
    };

    static string Quoted(string text) => $"\"{FormulaGuard.Text(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
