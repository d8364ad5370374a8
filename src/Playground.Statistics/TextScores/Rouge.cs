namespace Playground.Statistics.TextScores;

/// <summary>ROUGE (Lin 2004, ROUGE: a package for automatic evaluation of summaries), as the package rouge-score calculates it.</summary>
public static class Rouge
{
    /// <summary>Of two texts with the tokens of rouge-score.</summary>
    /// <param name="n">1 for words, 2 for pairs, …</param>
    public static PrecisionRecall N(string answer, string reference, int n, bool stem = false) => N(RougeTokens.Latin(answer, stem), RougeTokens.Latin(reference, stem), n);

    /// <inheritdoc cref="N(string, string, int, bool)"/>
    public static PrecisionRecall N(IReadOnlyList<string> answer, IReadOnlyList<string> reference, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var (own, wanted) = (NGrams.Count(answer, n), NGrams.Count(reference, n));
        return PrecisionRecall.Of(NGrams.Shared(own, wanted), Math.Max(answer.Count - n + 1, 0), Math.Max(reference.Count - n + 1, 0));
    }

    /// <summary>ROUGE-L: the longest common subsequence of the whole texts.</summary>
    public static PrecisionRecall L(string answer, string reference, bool stem = false) => L(RougeTokens.Latin(answer, stem), RougeTokens.Latin(reference, stem));

    /// <inheritdoc cref="L(string, string, bool)"/>
    public static PrecisionRecall L(IReadOnlyList<string> answer, IReadOnlyList<string> reference) =>
        PrecisionRecall.Of(CommonSubsequence.Length(reference, answer), answer.Count, reference.Count);

    /// <summary>ROUGE-Lsum: for each sentence (line) of the reference the union of its longest common subsequences with all lines of the answer.</summary>
    public static PrecisionRecall LSum(string answer, string reference, bool stem = false)
    {
        var (own, wanted) = (Lines(answer, stem), Lines(reference, stem));
        var (answered, asked) = (own.Sum(line => line.Length), wanted.Sum(line => line.Length));
        if (answered == 0 || asked == 0)
            return new(0, 0);
        var left = NGrams.Count(own.SelectMany(line => line).ToArray(), 1);
        var open = NGrams.Count(wanted.SelectMany(line => line).ToArray(), 1);
        var hits = 0;
        foreach (var line in wanted)
            foreach (var place in own.SelectMany(other => CommonSubsequence.Places(line, other)).Distinct().Order())
                // A word counts no more often than it stands on either side.
                if (Take(left, open, line[place]))
                    hits++;
        return PrecisionRecall.Of(hits, answered, asked);
    }

    static bool Take(Dictionary<string, int> left, Dictionary<string, int> open, string word)
    {
        if (left.GetValueOrDefault(word) <= 0 || open.GetValueOrDefault(word) <= 0)
            return false;
        left[word]--;
        open[word]--;
        return true;
    }

    static string[][] Lines(string text, bool stem) => [.. text.Split('\n').Where(line => line.Length > 0).Select(line => RougeTokens.Latin(line, stem))];
}
