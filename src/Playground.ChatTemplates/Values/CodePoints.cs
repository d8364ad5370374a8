namespace Playground.ChatTemplates.Values;

/// <summary>Texts counted as Python counts them: a character outside the basic plane is one, not two.</summary>
static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var character in text)
            if (char.IsLowSurrogate(character))
                count--;
        return count;
    }

    public static string[] Split(string text)
    {
        var parts = new List<string>(text.Length);
        for (var at = 0; at < text.Length; at++)
            parts.Add(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? text.Substring(at++, 2) : text[at].ToString());
        return [.. parts];
    }

    public static bool IsPlain(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0;

    /// <summary>As Python's <c>str.isspace</c>.</summary>
    public static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is >= '\x1c' and <= '\x1f';
}
