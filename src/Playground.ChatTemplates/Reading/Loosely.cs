namespace Playground.ChatTemplates.Reading;

/// <summary>Compares without regard to white space, which models write as they like.</summary>
static class Loosely
{
    /// <returns>Behind what was looked for; <c>null</c> when something else stands there.</returns>
    public static int? Match(string text, int at, string expected)
    {
        foreach (var character in expected)
        {
            if (char.IsWhiteSpace(character))
                continue;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= text.Length || text[at] != character)
                return null;
            at++;
        }
        while (expected.Length > 0 && char.IsWhiteSpace(expected[^1]) && at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
