namespace Playground.Storage.Searching;

/// <summary>The words of a search. What they hold is sought as it stands: nothing in them is an operator or a wildcard.</summary>
/// <param name="Long">Words of at least three characters, which the search index finds.</param>
/// <param name="Short">Words of one or two characters, which it can't find.</param>
sealed record SearchTerms(IReadOnlyList<string> Long, IReadOnlyList<string> Short)
{
    /// <summary>The index cuts texts into pieces of three characters.</summary>
    const int Indexed = 3;

    /// <summary>More words than this, and more characters of a word, don't narrow a search any further.</summary>
    const int MostTerms = 16;
    const int MostCharacters = 100;

    public IEnumerable<string> All => Long.Concat(Short);

    public static SearchTerms Of(string? text)
    {
        var terms = (text ?? "")
            .Split(text?.Where(Separates).Distinct().ToArray() ?? [], StringSplitOptions.RemoveEmptyEntries)
            .Select(term => term.Length <= MostCharacters ? term : term[..(char.IsHighSurrogate(term[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)])
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTerms).ToLookup(term => term.EnumerateRunes().Count() >= Indexed);
        return new([.. terms[true]], [.. terms[false]]);
    }

    /// <summary>A term as a string of the index's query language.</summary>
    public static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static bool Separates(char character) => char.IsWhiteSpace(character) || char.IsControl(character);
}
