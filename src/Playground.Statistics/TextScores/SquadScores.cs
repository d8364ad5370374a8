using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Statistics.TextScores;

/// <summary>Exact match and F1 of answers to questions, as SQuAD's official script has them (Rajpurkar et al. 2016, 2018).</summary>
public static partial class SquadScores
{
    const string AsciiPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>Lower case, without ASCII punctuation and the words a, an, the, white space as single spaces.</summary>
    public static string Normalise(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant())
            if (!AsciiPunctuation.Contains(character, StringComparison.Ordinal))
                kept.Append(character);
        return CodePoints.Squeezed(Article().Replace(kept.ToString(), " "));
    }

    /// <summary>1 where the answer is one of the references after <see cref="Normalise"/>, else 0.</summary>
    /// <returns><c>null</c> without references.</returns>
    public static double? Exact(string answer, IReadOnlyCollection<string> references) =>
        references.Count == 0 ? null : references.Any(reference => Normalise(reference) == Normalise(answer)) ? 1 : 0;

    /// <summary>The best F1 over words against any reference; where either has no words, 1 if neither has.</summary>
    /// <inheritdoc cref="Exact"/>
    public static double? F1(string answer, IReadOnlyCollection<string> references) =>
        references.Count == 0 ? null : references.Max(reference => F1(answer, reference));

    static double F1(string answer, string reference)
    {
        var (own, wanted) = (CodePoints.Words(Normalise(answer)), CodePoints.Words(Normalise(reference)));
        if (own.Length == 0 || wanted.Length == 0)
            return own.Length == wanted.Length ? 1 : 0;
        return PrecisionRecall.Of(NGrams.Shared(NGrams.Count(own, 1), NGrams.Count(wanted, 1)), own.Length, wanted.Length).F;
    }

    [GeneratedRegex(@"\b(a|an|the)\b")]
    private static partial Regex Article();
}
