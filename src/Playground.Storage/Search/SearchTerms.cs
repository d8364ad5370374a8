namespace Playground.Storage.Search;

/// <summary>The words of a search. What they hold is sought as it stands: nothing in them is an operator or a wildcard.</summary>
/// <param name="Long">Words that the search index finds.</param>
/// <param name="Short">Words that are too short for it.</param>
sealed record SearchTerms(IReadOnlyList<string> Long, IReadOnlyList<string> Short)
{
    /// <summary>More words than this, and more characters of a word, don't narrow a search any further.</summary>
    const int MostTerms = 16;
    const int MostCharacters = 100;

    public IEnumerable<string> All => Long.Concat(Short);

    /// <param name="shortest">Characters of the shortest word that the search index finds.</param>
    public static SearchTerms Of(string? text, int shortest)
    {
        var terms = (text ?? "")
            .Split(text?.Where(Separates).Distinct().ToArray() ?? [], StringSplitOptions.RemoveEmptyEntries)
            .Select(term => term.Length <= MostCharacters ? term : term[..(char.IsHighSurrogate(term[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)])
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTerms).ToLookup(term => term.EnumerateRunes().Count() >= shortest);
        return new([.. terms[true]], [.. terms[false]]);
    }

    static bool Separates(char character) => char.IsWhiteSpace(character) || char.IsControl(character);
}
