using System.Net;
using System.Text.RegularExpressions;

namespace Playground.Connectors.Failures;

/// <summary>What an error says that isn't JSON: a line of text, or the title of a page.</summary>
static partial class PlainWords
{
    const int MostCharacters = 300;

    /// <returns><c>null</c> where nothing of it is for people.</returns>
    public static string? Of(string body)
    {
        var text = body.Trim();
        if (text.StartsWith('<')) return Title().Match(text) is { Success: true } title ? WebUtility.HtmlDecode(title.Groups["title"].Value).Trim() : null;
        var isText = text.Length > 0 && text[0] is not ('{' or '[') && !text.Any(character => char.IsControl(character) && !char.IsWhiteSpace(character)) && !text.Contains('\uFFFD');
        return !isText ? null : text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
    }

    [GeneratedRegex("<title>(?<title>[^<]{1,200})</title>", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
