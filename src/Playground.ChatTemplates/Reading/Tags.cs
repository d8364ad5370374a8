using System.Text.RegularExpressions;

namespace Playground.ChatTemplates.Reading;

/// <summary>Finds what looks like a mark: <c>&lt;think&gt;</c>, <c>&lt;|im_end|&gt;</c>, <c>[TOOL_CALLS]</c>.</summary>
static partial class Tags
{
    public static string[] In(string text) => [.. Tag().Matches(text).Select(match => match.Value)];

    /// <summary>The text up to its last tag, that included; empty without one.</summary>
    public static string ThroughLast(string text) => Tag().Matches(text) is { Count: > 0 } tags ? text[..(tags[^1].Index + tags[^1].Length)] : "";

    /// <summary>The text from its last tag on, without white space at the end; empty without one.</summary>
    public static string FromLast(string text) => Tag().Matches(text) is { Count: > 0 } tags ? text[tags[^1].Index..].TrimEnd() : "";

    /// <summary>The place, or where the tag begins that it would cut.</summary>
    public static int Boundary(string text, int at)
    {
        var open = text.AsSpan(0, at).LastIndexOfAny('<', '[');
        return open < 0 || text.AsSpan(open, at - open).IndexOfAny('>', ']') >= 0 || Tag().Match(text, open) is not { Success: true } tag || tag.Index != open ? at : open;
    }

    [GeneratedRegex(@"<[^<>\s]+>|\[/?[A-Z][A-Z_ ]*\]|\[e~\[", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
