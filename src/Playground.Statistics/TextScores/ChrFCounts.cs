namespace Playground.Statistics.TextScores;

/// <summary>By order of n-grams: those of the answer, those of the reference, and those of both.</summary>
sealed class ChrFCounts(int orders)
{
    const string AsciiPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    readonly double[] answered = new double[orders];
    readonly double[] wanted = new double[orders];
    readonly double[] shared = new double[orders];

    public int Orders => orders;

    public (double Answered, double Wanted, double Shared) this[int order] => (answered[order], wanted[order], shared[order]);

    public void Add(ChrFCounts other)
    {
        for (var order = 0; order < orders; order++)
        {
            answered[order] += other.answered[order];
            wanted[order] += other.wanted[order];
            shared[order] += other.shared[order];
        }
    }

    public static ChrFCounts Of(Dictionary<string, int>[] own, Dictionary<string, int>[] reference)
    {
        var counts = new ChrFCounts(own.Length);
        for (var order = 0; order < own.Length; order++)
        {
            // An order that the reference hasn't counts on neither side.
            counts.answered[order] = reference[order].Count == 0 ? 0 : own[order].Values.Sum();
            counts.wanted[order] = reference[order].Values.Sum();
            counts.shared[order] = NGrams.Shared(own[order], reference[order]);
        }
        return counts;
    }

    /// <summary>Runs of characters, the short ones first, then of words.</summary>
    public static Dictionary<string, int>[] Grams(string text, ChrFOptions options)
    {
        var cased = options.LowerCase ? text.ToLowerInvariant() : text;
        string[] characters = [.. CodePoints.Of(cased).Where(point => options.WhiteSpace || !CodePoints.IsSpace(point)).Select(CodePoints.Text)];
        var words = options.WordOrder > 0 ? Words(cased) : [];
        return
        [
            .. Enumerable.Range(1, options.CharacterOrder).Select(n => NGrams.Count(characters, n)),
            .. Enumerable.Range(1, options.WordOrder).Select(n => NGrams.Count(words, n)),
        ];
    }

    // One sign of punctuation is taken off each word, at its end or else at its beginning.
    static string[] Words(string text) =>
    [
        .. CodePoints.Words(text).SelectMany(word =>
            CodePoints.Of(word).Length == 1 ? [word]
            : IsPunctuation(word[^1]) ? [word[..^1], word[^1..]]
            : IsPunctuation(word[0]) ? new[] { word[..1], word[1..] }
            : [word]),
    ];

    static bool IsPunctuation(char character) => AsciiPunctuation.Contains(character, StringComparison.Ordinal);
}
