namespace Playground.Statistics.TextScores;

/// <summary>TER: words changed or moved over words of the reference, times 100. Lower is better, and it may pass 100.</summary>
/// <param name="Score">100 · edits/length; 0 where both are nothing, 100 where only the reference is.</param>
/// <param name="Edits">Fewest over the references.</param>
/// <param name="ReferenceLength">Mean over the references, in words.</param>
public sealed record TranslationEditRate(double Score, int Edits, double ReferenceLength)
{
    /// <summary>
    /// As sacrebleu has it with its defaults (Snover et al. 2006, a port of TERCOM): words between white space, upper and lower case the same unless asked.
    /// </summary>
    /// <exception cref="ArgumentException">There is no reference.</exception>
    public static TranslationEditRate Sentence(string answer, IReadOnlyList<string> references, bool caseSensitive = false)
    {
        if (references.Count == 0)
            throw new ArgumentException("There is no reference to be compared with.", nameof(references));
        var words = Words(answer, caseSensitive);
        string[][] wanted = [.. references.Select(reference => Words(reference, caseSensitive))];
        var edits = wanted.Min(reference => TerShifts.Edits(words, reference));
        var length = wanted.Average(reference => reference.Length);
        return new(length > 0 ? 100 * edits / length : edits > 0 ? 100 : 0, edits, length);
    }

    static string[] Words(string text, bool caseSensitive) => CodePoints.Words(caseSensitive ? text : text.ToLowerInvariant());
}
