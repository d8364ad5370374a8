namespace Playground.Comparisons.Contents;

/// <summary>
/// The line that stands for a part which can't be shown: <c>[Picture: a red cat · image/png · 12 KB · not shown by this version]</c>, and for a call of a function:
/// <c>[Tool: calculator({"expression":"1+1"}) → 2 · 3 ms]</c>.
/// </summary>
public static class ContentPlaceholder
{
    /// <summary>Of arguments and of a result; the whole stands in pages and in JSON.</summary>
    const int MostCharacters = 500;

    /// <summary>For files and commands that speak English whatever the language of their user.</summary>
    public static string English(Content part) => Of(part, EnglishWord, System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="word">The words for <c>Image</c>, <c>Audio</c>, <c>Video</c>, <c>File</c>, <c>Unknown</c>, <c>NotShown</c>, <c>Tool</c>.</param>
    /// <param name="culture">Of numbers.</param>
    public static string Of(Content part, Func<string, string> word, IFormatProvider culture)
    {
        if (part is ToolCallPart call)
            return string.Create(culture, $"[{word("Tool")}: {OneLine(call.Name)}({OneLine(call.Arguments)}) → {OneLine(call.Result)} · {call.Duration.TotalMilliseconds:N0} ms]");
        string?[] facts = part switch
        {
            MediaPart media => [Named(word(media.Kind.ToString()), media.AltText), media.MediaType, Size(media.Size, culture)],
            UnknownPart unknown => [Named(word("Unknown"), unknown.Kind)],
            _ => throw new ArgumentException($"A {part.GetType().Name} needs no placeholder.", nameof(part)),
        };
        return $"[{string.Join(" · ", [.. facts, word("NotShown")])}]";
    }

    static string Named(string what, string? name) => string.IsNullOrWhiteSpace(name) ? what : $"{what}: {name.ReplaceLineEndings(" ").Trim()}";

    static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim() is { Length: > MostCharacters } line ? line[..MostCharacters] + "…" : text.ReplaceLineEndings(" ").Trim();

    static string Size(long bytes, IFormatProvider culture) => bytes < 1024
        ? string.Create(culture, $"{bytes} B")
        : bytes < 1024 * 1024 ? string.Create(culture, $"{bytes / 1024.0:N0} KB") : string.Create(culture, $"{bytes / (1024.0 * 1024):N1} MB");

    static string EnglishWord(string key) => key switch
    {
        "Image" => "Picture",
        "Audio" => "Sound",
        "Tool" => "Tool",
        "Unknown" => "Part of an unknown kind",
        "NotShown" => "not shown by this version",
        _ => key,
    };
}
