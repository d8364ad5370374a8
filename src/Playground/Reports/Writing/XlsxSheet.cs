using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Playground.Reports.Sections;

namespace Playground.Reports.Writing;

/// <summary>One sheet: header in bold and frozen, then a row for each row.</summary>
static partial class XlsxSheet
{
    /// <summary>Excel refuses a file with a longer cell.</summary>
    const int MostCharacters = 32_767;

    const string Cut = " […]";

    static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="rows">Stands at the first row, if <paramref name="more"/>.</param>
    /// <returns>Whether there are rows left; the enumerator stands at the first of them.</returns>
    public static async Task<bool> WriteAsync(ReportTable table, IEnumerator<object?[]> rows, bool more, int mostRows, Stream file, CancellationToken cancellationToken)
    {
        var writer = new ChunkWriter(file);
        writer.Append("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        foreach (var (place, column) in table.Columns.Index())
            writer.Text.Append(CultureInfo.InvariantCulture, $"""<col min="{place + 1}" max="{place + 1}" width="{Width(table, column)}" customWidth="1"/>""");
        writer.Append("""</cols><sheetData><row r="1">""");
        foreach (var column in table.Columns)
            Append(writer.Text, column.Head, XlsxStyles.Header);
        writer.Append("</row>");
        for (var number = 2; more && number <= mostRows; number++, more = rows.MoveNext())
        {
            writer.Text.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            foreach (var (column, cell) in table.Columns.Zip(rows.Current))
                Append(writer.Text, column, cell);
            writer.Append("</row>");
            await writer.FlushFullAsync(cancellationToken);
        }
        writer.Append("</sheetData></worksheet>");
        await writer.FlushAsync(cancellationToken);
        return more;
    }

    static int Width(ReportTable table, ReportColumn column) =>
        table.Columns.Count == 1 ? 110 : column.Kind switch { CellKind.Text or CellKind.Hash => Math.Max(20, column.Head.Length + 2), CellKind.Moment => 20, _ => Math.Max(12, column.Head.Length + 2) };

    // Appended where they stand: a sheet has hundreds of thousands of cells.
    static StringBuilder Append(StringBuilder sheet, ReportColumn column, object? value) => value switch
    {
        null => sheet.Append("<c/>"),
        string text => Append(sheet, text, XlsxStyles.Text),
        bool yes => sheet.Append(yes ? "<c t=\"b\"><v>1</v></c>" : "<c t=\"b\"><v>0</v></c>"),
        DateOnly day => Append(sheet, (day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Epoch).TotalDays, XlsxStyles.Day),
        DateTimeOffset moment => Append(sheet, (moment.UtcDateTime - Epoch).TotalDays, XlsxStyles.Moment),
        IFormattable number => Append(sheet, number, XlsxStyles.Of(column)),
        _ => throw new ArgumentException($"A {value.GetType().Name} can't stand in a workbook.", nameof(value)),
    };

    static StringBuilder Append<T>(StringBuilder sheet, T number, int style) where T : IFormattable =>
        sheet.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{number}</v></c>");

    static StringBuilder Append(StringBuilder sheet, string text, int style) =>
        sheet.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(Fit(FormulaGuard.Text(text)))}</t></is></c>");

    static string Fit(string text) => text.Length <= MostCharacters ? text : text[..(MostCharacters - Cut.Length)] + Cut;

    /// <summary>XML 1.0 knows no control characters and no halves of surrogate pairs; _x0041_ would be read as an escaped character.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain))
        {
            text = EscapedCharacter().Replace(text, "_x005F_");
            text = SecurityElement.Escape(Valid(text));
        }
        return text;
    }

    static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-/()");

    static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append(rune.Value is < 0x20 and not (0x9 or 0xA or 0xD) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        return valid.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapedCharacter();
}
