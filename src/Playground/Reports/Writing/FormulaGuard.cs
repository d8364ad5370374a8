namespace Playground.Reports.Writing;

/// <summary>
/// Keeps spreadsheets from taking text for a formula. OWASP ASVS 1.2.10 asks for an apostrophe before text that begins with = + - @, tab or a line
/// break; programs skip white space and take the full-width forms too, so these count as well.
/// </summary>
public static class FormulaGuard
{
    const string Dangerous = "=+-@\t\r\n＝＋－＠";

    public static string Text(string text)
    {
        if (text.Length == 0)
            return text;
        if (Dangerous.Contains(text[0]))
            return $"'{text}";
        var first = text.AsSpan().TrimStart(" \u00A0\u200B\uFEFF\u3000").TrimStart();
        return first.Length > 0 && Dangerous.Contains(first[0]) ? $"'{text}" : text;
    }
}
