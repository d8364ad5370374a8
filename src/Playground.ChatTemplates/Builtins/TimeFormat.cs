using System.Globalization;
using System.Text;
using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Python's <c>strftime</c>, in English.</summary>
static class TimeFormat
{
    public static string Write(DateTimeOffset time, string format, RenderBudget budget)
    {
        budget.Text(16L * format.Length);
        var text = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%' || at + 1 >= format.Length)
            {
                text.Append(format[at]);
                continue;
            }
            var isBare = format[++at] is '-' or '#' && at + 1 < format.Length;
            var code = isBare ? format[++at] : format[at];
            var written = Part(time, code) ?? $"%{code}";
            text.Append(isBare && written.TrimStart('0', ' ') is { Length: > 0 } bare ? bare : written);
        }
        return text.ToString();
    }

    static string? Part(DateTimeOffset time, char code) => code switch
    {
        'j' => time.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        'u' => (((int)time.DayOfWeek + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture),
        'w' => ((int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        's' => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'U' => ((time.DayOfYear + 6 - (int)time.DayOfWeek) / 7).ToString("00", CultureInfo.InvariantCulture),
        'W' => ((time.DayOfYear + 6 - ((int)time.DayOfWeek + 6) % 7) / 7).ToString("00", CultureInfo.InvariantCulture),
        'V' => ISOWeek.GetWeekOfYear(time.DateTime).ToString("00", CultureInfo.InvariantCulture),
        'G' => ISOWeek.GetYear(time.DateTime).ToString(CultureInfo.InvariantCulture),
        'e' => time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'z' or 'Z' => "",
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => Pattern(code) is { } pattern ? time.ToString(pattern, CultureInfo.InvariantCulture) : null,
    };

    static string? Pattern(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM d HH:mm:ss yyyy",
        'd' => "dd",
        'D' or 'x' => "MM/dd/yy",
        'f' => "ffffff",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'm' => "MM",
        'M' => "mm",
        'p' => "tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' or 'X' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        _ => null,
    };
}
