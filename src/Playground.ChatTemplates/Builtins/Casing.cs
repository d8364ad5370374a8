namespace Playground.ChatTemplates.Builtins;

/// <summary>Upper and lower case.</summary>
static class Casing
{
    public static string Upper(string text) => text.ToUpperInvariant().Replace("ß", "SS", StringComparison.Ordinal);

    public static string Capital(string text) => text.Length == 0 ? "" : Upper(text[..1]) + text[1..].ToLowerInvariant();

    /// <summary>As Python's <c>str.title</c>: every run of letters begins with a capital.</summary>
    public static string Title(string text) => string.Create(text.Length, text, (title, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            title[i] = i > 0 && char.IsLetter(from[i - 1]) ? char.ToLowerInvariant(from[i]) : char.ToUpperInvariant(from[i]);
    });

    public static string Swap(string text) => string.Create(text.Length, text, (swapped, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            swapped[i] = char.IsUpper(from[i]) ? char.ToLowerInvariant(from[i]) : char.ToUpperInvariant(from[i]);
    });
}
