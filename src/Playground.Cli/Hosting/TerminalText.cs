using System.Buffers;
using System.Globalization;
using System.Text;

namespace Playground.Cli.Hosting;

/// <summary>
/// Text of others as a terminal may show it. Control characters (C0 and C1, with which texts write the clipboard, move the cursor and colour what they
/// didn't write) and the marks that reorder a line (UAX #9) become visible; nothing else changes.
/// </summary>
static class TerminalText
{
    const string Reordering = "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    static readonly SearchValues<char> Dangerous = SearchValues.Create(Controls() + Reordering);
    // Line breaks stand between the members, and the serializer has escaped the rest of C0.
    static readonly SearchValues<char> DangerousInJson = SearchValues.Create(string.Concat(Controls().Where(character => character > ' ')) + Reordering);

    /// <summary>Line breaks and tabs are kept.</summary>
    public static string Visible(string text) => Visible(text.AsSpan()) ?? text;

    /// <summary>In one line: line breaks are shown, too.</summary>
    public static string Line(string text) => Visible(text.ReplaceLineEndings("\u240A").Replace('\t', ' '));

    /// <returns><c>null</c> where nothing has to be changed.</returns>
    public static string? Visible(ReadOnlySpan<char> text)
    {
        var next = Next(text, 0);
        if (next < 0)
            return null;
        var shown = new StringBuilder(text.Length + 16);
        var done = 0;
        for (; next >= 0; next = Next(text, done))
        {
            shown.Append(text[done..next]).Append(Shown(text[next]));
            done = next + 1;
        }
        return shown.Append(text[done..]).ToString();
    }

    /// <summary>A JSON document that says the same, without a character that a terminal would obey.</summary>
    public static string Json(string document)
    {
        if (!document.AsSpan().ContainsAny(DangerousInJson))
            return document;
        var shown = new StringBuilder(document.Length + 64);
        foreach (var character in document)
            if (DangerousInJson.Contains(character))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                shown.Append(character);
        return shown.ToString();
    }

    /// <summary>The next character that can't stay; a carriage return can before a line feed.</summary>
    static int Next(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOfAny(Dangerous) is >= 0 and var found)
        {
            from += found;
            if (text[from] != '\r' || from + 1 == text.Length || text[from + 1] != '\n')
                return from;
            from++;
        }
        return -1;
    }

    // Unicode has pictures for C0 and DEL alone.
    static string Shown(char character) => character switch
    {
        < ' ' => ((char)('\u2400' + character)).ToString(),
        '\u007F' => "\u2421",
        _ => string.Create(CultureInfo.InvariantCulture, $"<U+{(int)character:X4}>"),
    };

    static string Controls() => string.Concat(Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\n' or '\t')));
}
