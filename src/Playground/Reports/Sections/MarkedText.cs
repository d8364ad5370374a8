using System.Text.RegularExpressions;

namespace Playground.Reports.Sections;

/// <summary>An author's words, in which <c>**two asterisks**</c> around some make them strong, as people write it everywhere.</summary>
public static partial class MarkedText
{
    /// <summary>The words in pieces; together they are the text without the marks.</summary>
    public static IEnumerable<(string Text, bool IsStrong)> Pieces(string text)
    {
        var at = 0;
        foreach (Match strong in Strong().Matches(text))
        {
            if (strong.Index > at)
                yield return (text[at..strong.Index], false);
            yield return (strong.Groups[1].Value, true);
            at = strong.Index + strong.Length;
        }
        if (at < text.Length)
            yield return (text[at..], false);
    }

    // Marks cling to the words inside; 2 ** 3 stays as it is.
    [GeneratedRegex(@"\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*")]
    private static partial Regex Strong();
}
