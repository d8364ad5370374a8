using System.Buffers;
using System.Globalization;
using System.Text;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// CSV as RFC 4180 has it. A text that a spreadsheet would run as a formula is written behind an apostrophe (OWASP, CSV injection) and read
/// without it.
/// </summary>
public static class CsvText
{
    const char Guard = '\'';

    /// <summary>What programs take a formula by: the four signs, also in full width, and what OWASP ASVS 1.2.10 names beside them.</summary>
    const string Dangerous = "=+-@\t\r\n＝＋－＠";

    static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(Field));

    public static string Field(string? text)
    {
        var safe = Guarded(text ?? "");
        return safe.AsSpan().ContainsAny(NeedsQuotes) ? Quoted(safe) : safe;
    }

    /// <summary>A text as it was before <see cref="Field"/> guarded it.</summary>
    public static string Unguarded(string text) => text.Length > 1 && text[0] == Guard && IsGuarded(text[1..]) ? text[1..] : text;

    /// <inheritdoc cref="Unguarded(string)"/>
    internal static ReadOnlySpan<byte> Unguarded(ReadOnlySpan<byte> text) =>
        text.Length > 1 && text[0] == (byte)Guard && IsGuarded(Encoding.UTF8.GetString(text[1..])) ? text[1..] : text;

    /// <summary>A line as it is, but for guards before its formulas.</summary>
    internal static string GuardedLine(string line) => Split(Encoding.UTF8.GetBytes(line)) is { } fields ? Rewritten(line, fields, Guarded) : line;

    /// <summary>A line as it was before <see cref="GuardedLine"/> guarded it.</summary>
    internal static string UnguardedLine(string line, string[] fields) => Rewritten(line, fields, Unguarded);

    /// <summary>The names of the columns under a header that can be read.</summary>
    internal static IEnumerable<string> Names(ReadOnlySpan<byte> header) => Split(header)!.Select(name => Unguarded(name.Trim()));

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

    /// <summary>Whether a spreadsheet may take the text for a formula. Programs skip white space before it.</summary>
    public static bool IsFormula(string text) => text.Length > 0
        && (Dangerous.Contains(text[0]) || (text.AsSpan().TrimStart(" \u00A0\u200B\uFEFF\u3000").TrimStart() is [var first, ..] && Dangerous.Contains(first)));

    static string Guarded(string text) => IsGuarded(text) ? Guard + text : text;

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Each field changed, in quotes where it stood in quotes.</summary>
    static string Rewritten(string line, string[] fields, Func<string, string> change)
    {
        if (fields.All(field => change(field) == field))
            return line;
        var place = 0;
        var written = new string[fields.Length];
        foreach (var (index, field) in fields.Index())
        {
            var quoted = place < line.Length && line[place] == '"';
            written[index] = quoted ? Quoted(change(field)) : change(field);
            place += (quoted ? Quoted(field) : field).Length + 1;
        }
        return string.Join(',', written);
    }

    /// <summary>A negative number is a number.</summary>
    static bool IsGuarded(string text) => IsFormula(text) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
