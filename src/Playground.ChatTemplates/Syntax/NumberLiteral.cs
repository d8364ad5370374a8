using System.Globalization;
using System.Numerics;

namespace Playground.ChatTemplates.Syntax;

/// <summary>Reads numbers as Python writes them: <c>1_000</c>, <c>0x1f</c>, <c>1.5e-3</c>.</summary>
static class NumberLiteral
{
    const int Longest = 400;

    public static Token Read(Source source, ref int at)
    {
        var (text, start) = (source.Text, at);
        var prefix = text[at] == '0' && at + 1 < text.Length ? char.ToLowerInvariant(text[at + 1]) : ' ';
        if (prefix is 'x' or 'b' or 'o')
        {
            at += 2;
            var digits = Digits(text, ref at, char.IsAsciiHexDigit);
            return new(TokenKind.Number, text[start..at], start, Prefixed(digits, prefix) ?? throw source.Fail(start, $"'{text[start..at]}' is no number"));
        }
        Digits(text, ref at, char.IsAsciiDigit);
        var isReal = Fraction(text, start, ref at) | Exponent(text, ref at);
        var written = text[start..at];
        var plain = written.Replace("_", "", StringComparison.Ordinal);
        if (plain.Length > Longest)
            throw source.Fail(start, $"a number has {plain.Length} digits and at most {Longest} are allowed");
        return new(TokenKind.Number, written, start, isReal ? double.Parse(plain, CultureInfo.InvariantCulture) : Whole(plain));
    }

    public static object Whole(string digits) => long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (object)number : BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    static string Digits(string text, ref int at, Func<char, bool> isDigit)
    {
        var start = at;
        while (at < text.Length && (isDigit(text[at]) || (text[at] == '_' && at + 1 < text.Length && isDigit(text[at + 1]))))
            at++;
        return text[start..at].Replace("_", "", StringComparison.Ordinal);
    }

    static object? Prefixed(string digits, char prefix)
    {
        try
        {
            return digits.Length is 0 or > 63 ? null : (object)Convert.ToInt64(digits, prefix switch { 'x' => 16, 'o' => 8, _ => 2 });
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Behind a dot a number is an index, as in <c>pair.0.1</c>.</summary>
    static bool Fraction(string text, int start, ref int at)
    {
        if (at + 1 >= text.Length || text[at] != '.' || !char.IsAsciiDigit(text[at + 1]) || (start > 0 && text[start - 1] == '.'))
            return false;
        at++;
        Digits(text, ref at, char.IsAsciiDigit);
        return true;
    }

    static bool Exponent(string text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('e' or 'E'))
            return false;
        var digits = at + (at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1);
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits]))
            return false;
        at = digits;
        Digits(text, ref at, char.IsAsciiDigit);
        return true;
    }
}
