namespace Playground.ChatTemplates.Syntax;

static class Operators
{
    /// <summary>Longer ones first, since one may begin with another.</summary>
    static readonly string[] All =
    [
        "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{", "}", ">", "<", "=", ".", ":", "|", ",", ";",
    ];

    /// <returns>The one that the text begins with, or <c>null</c>.</returns>
    public static string? Find(ReadOnlySpan<char> text)
    {
        foreach (var operation in All)
            if (text.StartsWith(operation, StringComparison.Ordinal))
                return operation;
        return null;
    }
}
