using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Statistics.TextScores;

/// <summary>The tokens of BLEU (Post 2018, A call for clarity in reporting BLEU scores).</summary>
public static partial class BleuTokens
{
    public static string[] Of(string text, BleuTokenizer tokenizer) => CodePoints.Words(tokenizer switch
    {
        BleuTokenizer.V13A => V13A(text.TrimEnd()),
        BleuTokenizer.International => International(CodePoints.Of(text.TrimEnd())),
        BleuTokenizer.Characters => string.Join(' ', CodePoints.Of(text.TrimEnd()).Select(CodePoints.Text)),
        _ => text,
    });

    static string V13A(string text)
    {
        var line = text.Replace("<skipped>", "", StringComparison.Ordinal).Replace("-\n", "", StringComparison.Ordinal).Replace('\n', ' ');
        if (line.Contains('&', StringComparison.Ordinal))
            line = line.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
                .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        line = Symbols().Replace($" {line} ", " $1 ");
        line = PointAfterOther().Replace(line, "$1 $2 ");
        line = PointBeforeOther().Replace(line, " $1 $2");
        return DashAfterDigit().Replace(line, "$1 $2 ");
    }

    // By code points: .NET's expressions see halves of those above U+FFFF.
    static string International(int[] points)
    {
        var first = Spread(points, (left, right) => !IsNumber(left) && IsPunctuation(right), behind: true);
        var second = Spread(first, (left, right) => IsPunctuation(left) && !IsNumber(right), behind: false);
        var text = new StringBuilder();
        foreach (var point in second)
            text.Append(IsSymbol(point) ? $" {CodePoints.Text(point)} " : CodePoints.Text(point));
        return text.ToString();
    }

    /// <summary>Puts a space between two that match and another behind or before them; matches don't overlap.</summary>
    static int[] Spread(int[] points, Func<int, int, bool> matches, bool behind)
    {
        var spread = new List<int>(points.Length * 2);
        for (var i = 0; i < points.Length; i++)
            if (i + 1 < points.Length && matches(points[i], points[i + 1]))
            {
                spread.AddRange(behind ? [points[i], ' ', points[i + 1], ' '] : [' ', points[i], ' ', points[i + 1]]);
                i++;
            }
            else
                spread.Add(points[i]);
        return [.. spread];
    }

    static UnicodeCategory Category(int point) => point is >= 0xd800 and <= 0xdfff ? UnicodeCategory.Surrogate : Rune.GetUnicodeCategory(new Rune(point));

    static bool IsNumber(int point) => Category(point) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    static bool IsPunctuation(int point) => Category(point) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
        or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    static bool IsSymbol(int point) => Category(point) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;

    [GeneratedRegex(@"([\{-\~\[-\` -\&\(-\+\:-\@\/])")]
    private static partial Regex Symbols();

    [GeneratedRegex(@"([^0-9])([\.,])")]
    private static partial Regex PointAfterOther();

    [GeneratedRegex(@"([\.,])([^0-9])")]
    private static partial Regex PointBeforeOther();

    [GeneratedRegex("([0-9])(-)")]
    private static partial Regex DashAfterDigit();
}
