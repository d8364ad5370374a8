using System.Text.RegularExpressions;

namespace Playground.Statistics.Ranking;

/// <summary>How much Markdown a text has, in the counts that LMArena keeps for style control. What stands in fenced code doesn't count.</summary>
/// <param name="Headers">Of levels 1 to 6.</param>
/// <param name="Stars">Bold passages between <c>**</c>.</param>
/// <param name="Underscores">Bold passages between <c>__</c>.</param>
public sealed partial record MarkdownCounts(IReadOnlyList<int> Headers, int Ordered, int Unordered, int Stars, int Underscores)
{
    const int Levels = 6;

    /// <summary>A common rule of thumb for languages in Latin script; style only compares lengths with each other.</summary>
    const double CharactersPerToken = 4;

    public static MarkdownCounts Of(string text)
    {
        var prose = Fence().Replace(text, "");
        var headers = new int[Levels];
        foreach (Match header in Header().Matches(prose))
            headers[header.Groups[1].Length - 1]++;
        return new(headers, OrderedItem().Count(prose), UnorderedItem().Count(prose), Stars2().Count(prose), Underscores2().Count(prose));
    }

    /// <summary>What style control looks at; the length in tokens is estimated from the characters.</summary>
    public static AnswerStyle Style(string text)
    {
        var counts = Of(text);
        return new(text.Length / CharactersPerToken, counts.Headers.Sum(), counts.Ordered + counts.Unordered, counts.Stars + counts.Underscores);
    }

    [GeneratedRegex(@"^ {0,3}(```|~~~).*?(^ {0,3}\1|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}(#{1,6})[ \t]+\S", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^[ \t]*\d{1,9}[.)][ \t]+\S", RegexOptions.Multiline)]
    private static partial Regex OrderedItem();

    [GeneratedRegex(@"^[ \t]*[-*+][ \t]+\S", RegexOptions.Multiline)]
    private static partial Regex UnorderedItem();

    [GeneratedRegex(@"\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*")]
    private static partial Regex Stars2();

    [GeneratedRegex(@"\b__[^_\s](?:[^_\n]*[^_\s])?__\b")]
    private static partial Regex Underscores2();
}
