namespace Playground.Tools.BuiltIn;

/// <summary>Finds in a text the paragraphs that have most of the words sought.</summary>
public static class LookUp
{
    const int MostPassages = 3;
    const int PassageCharacters = 2_000;
    const int MostWords = 32;

    /// <returns>The passages in the order of the text, an empty line between; a sentence when there are none.</returns>
    /// <exception cref="ToolException">There is no text, or nothing is sought.</exception>
    public static string Find(string query, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ToolException("There is no text to look anything up in.");
        string[] words = [.. Words(query).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords)];
        if (words.Length == 0)
            throw new ToolException("Nothing is sought: give the words to look for.");
        var found = Passages(text)
            .Select((passage, place) => (passage, place, hits: words.Count(word => passage.Contains(word, StringComparison.OrdinalIgnoreCase))))
            .Where(one => one.hits > 0).OrderByDescending(one => one.hits).ThenBy(one => one.place).Take(MostPassages).OrderBy(one => one.place).Select(one => one.passage).ToArray();
        return found.Length == 0 ? "The text has none of these words." : string.Join("\n\n", found);
    }

    static IEnumerable<string> Words(string query) =>
        query.Split([.. query.Where(character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    static IEnumerable<string> Passages(string text)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            for (var from = 0; from < paragraph.Length; from += PassageCharacters)
                yield return paragraph.Substring(from, Math.Min(PassageCharacters, paragraph.Length - from));
    }
}
