using System.Globalization;
using System.Text;

namespace Playground.ChatTemplates.Syntax;

/// <summary>Reads a text between quotes, with Python's escapes.</summary>
static class StringLiteral
{
    public static string Read(Source source, ref int at)
    {
        var (text, start) = (source.Text, at);
        var end = start + 1;
        while (end < text.Length && text[end] != text[start])
            end += text[end] == '\\' ? 2 : 1;
        if (end >= text.Length)
            throw source.Fail(start, $"unexpected char '{text[start]}': the text isn't closed");
        at = end + 1;
        var inside = text[(start + 1)..end];
        return inside.Contains('\\', StringComparison.Ordinal) ? Unescape(inside, source, start) : inside;
    }

    static string Unescape(string text, Source source, int start)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 >= text.Length)
                plain.Append(text[at]);
            else if (Simple(text[++at]) is { } simple)
                plain.Append(simple);
            else if (text[at] is >= '0' and <= '7')
                plain.Append(Octal(text, ref at));
            else if (text[at] is 'x' or 'u' or 'U')
                plain.Append(Hexadecimal(text, ref at) ?? throw source.Fail(start, $"truncated \\{text[at]} escape"));
            else
                plain.Append('\\').Append(text[at]);
        }
        return plain.ToString();
    }

    static string? Simple(char escape) => escape switch
    {
        '\n' => "",
        '\\' => "\\",
        '\'' => "'",
        '"' => "\"",
        'a' => "\a",
        'b' => "\b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        _ => null,
    };

    static char Octal(string text, ref int at)
    {
        var (code, end) = (0, Math.Min(text.Length, at + 3));
        for (; at < end && text[at] is >= '0' and <= '7'; at++)
            code = code * 8 + text[at] - '0';
        at--;
        return (char)code;
    }

    static string? Hexadecimal(string text, ref int at)
    {
        var length = text[at] switch { 'x' => 2, 'u' => 4, _ => 8 };
        if (at + length >= text.Length || !int.TryParse(text.AsSpan(at + 1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is < 0 or > 0x10ffff)
            return null;
        at += length;
        return code > char.MaxValue ? char.ConvertFromUtf32(code) : ((char)code).ToString();
    }
}
