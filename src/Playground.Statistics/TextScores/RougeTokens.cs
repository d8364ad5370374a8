using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Statistics.TextScores;

/// <summary>The words that ROUGE counts.</summary>
public static partial class RougeTokens
{
    /// <summary>
    /// As the package rouge-score has them: lower case, then what is a letter from a to z or a digit; everything else separates. So "schön" gives "sch"
    /// and "n", and a picture sign nothing. Words of more than three letters are stemmed where asked (Porter 1980).
    /// </summary>
    public static string[] Latin(string text, bool stem = false)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);
        return [.. stem ? words.Select(word => word.Length > 3 ? PorterStemmer.Stem(word) : word) : words];
    }

    /// <summary>Letters, marks and digits of every script stay together; no stemming. Another figure than rouge-score's, and to be named as one.</summary>
    public static string[] Unicode(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
            kept.Append(IsWord(rune) ? rune.ToString() : " ");
        return CodePoints.Words(kept.ToString());
    }

    static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
