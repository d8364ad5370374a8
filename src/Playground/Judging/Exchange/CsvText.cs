using System.Buffers;
using System.Globalization;
using System.Text;

namespace Playground.Judging.Exchange;

/// <summary>
/// CSV as RFC 4180 has it. A text that a spreadsheet would run as a formula is written behind an apostrophe (OWASP, CSV injection) and read
/// without it.
/// </summary>
public static class CsvText
{
    const char Guard = '\'';

    static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(Field));

    public static string Field(string? text)
    {
        var safe = IsFormula(text) ? Guard + text : text ?? "";
        return safe.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>A text as it was before <see cref="Field"/> guarded it.</summary>
    public static string Unguarded(string text) => text.Length > 1 && text[0] == Guard && IsFormula(text[1..]) ? text[1..] : text;

    /// <returns><c>null</c> when a quote isn't closed, or there are more fields than files of votes have.</returns>
    public static string[]? Split(ReadOnlySpan<byte> line)
    {
        Span<Field> fields = stackalloc Field[CsvVoteColumns.Most];
        var unquoted = new byte[line.Length];
        var count = CsvFields.Split(line, fields, unquoted);
        if (count < 0)
            return null;
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = Encoding.UTF8.GetString(fields[i].Of(line, unquoted));
        return texts;
    }

    /// <summary>A negative number is a number.</summary>
    internal static bool IsFormula(string? text) =>
        text is { Length: > 0 } && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
