using System.Text;
using System.Text.RegularExpressions;
using Playground.Models;

namespace Playground.Ratings.Blind;

/// <summary>
/// Finds what gives a model away. Names of models that take part are sought everywhere; names of makers and other models only where the
/// sentence speaks in the first person, since an answer about search engines may well name one of them. Single words of the names, such as
/// "nano", are sought only where the sentence says who is speaking.
/// </summary>
public static partial class LeakScan
{
    const string Blocks = "▇▇▇";

    /// <summary>Ids shorter than this would be found inside ordinary words.</summary>
    const int ShortestName = 3;

    public static IReadOnlyList<Leak> Find(string text, IReadOnlyList<ModelCard> models) => Find(text, models.SelectMany(Names));

    /// <param name="called">Names and ids of the models that take part.</param>
    public static IReadOnlyList<Leak> Find(string text, IEnumerable<string> called)
    {
        var whole = called.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var names = whole.Concat(whole.Select(NameWords.Last)).Where(name => name.Length >= ShortestName).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var words = whole.SelectMany(NameWords.Of).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var leaks = names.SelectMany(name => Places(text, name)).ToList();
        var phrases = LeakPhrases.Self().Matches(text).Select(match => new Leak(match.Index, match.Length, LeakKind.Phrase)).ToArray();
        leaks.AddRange(phrases);
        foreach (Match sentence in Sentence().Matches(text))
        {
            if (LeakPhrases.FirstPerson().IsMatch(sentence.Value))
                leaks.AddRange(LeakPhrases.Known().Matches(sentence.Value).Select(match => new Leak(sentence.Index + match.Index, match.Length, LeakKind.Maker)));
            if (LeakPhrases.Introduction().IsMatch(sentence.Value) || phrases.Any(phrase => phrase.Start >= sentence.Index && phrase.Start < sentence.Index + sentence.Length))
                leaks.AddRange(words.SelectMany(word => Places(sentence.Value, word)).Select(leak => leak with { Start = sentence.Index + leak.Start }));
        }
        return Disjoint(leaks);
    }

    /// <summary>What a model is called.</summary>
    public static IEnumerable<string> Names(ModelCard model) => [model.Id, model.Name];

    /// <param name="called">As above.</param>
    public static string Mask(string text, IEnumerable<string> called) => Mask(text, Find(text, called));

    /// <summary>The text with blocks in place of the leaks. All blocks are alike, so that their length tells nothing.</summary>
    public static string Mask(string text, IReadOnlyList<Leak> leaks)
    {
        var masked = new StringBuilder();
        var from = 0;
        foreach (var leak in leaks)
        {
            masked.Append(text, from, leak.Start - from).Append(Blocks);
            from = leak.Start + leak.Length;
        }
        return masked.Append(text, from, text.Length - from).ToString();
    }

    static IEnumerable<Leak> Places(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            if (StandsAlone(text, at, name.Length))
                yield return new(at, name.Length, LeakKind.Model);
    }

    // "phi" isn't in "philosophy".
    static bool StandsAlone(string text, int start, int length) =>
        (start == 0 || !IsOfAWord(text[start - 1])) && (start + length == text.Length || !IsOfAWord(text[start + length]));

    // Chinese and Japanese write names and words without a space between.
    static bool IsOfAWord(char sign) => char.IsLetterOrDigit(sign) && sign is < '\u3040' or > '\u9FFF';

    // Overlapping finds become one, so that nothing of either is left.
    static List<Leak> Disjoint(List<Leak> leaks)
    {
        var found = new List<Leak>();
        foreach (var leak in leaks.OrderBy(leak => leak.Start).ThenByDescending(leak => leak.Length))
            if (found.Count > 0 && found[^1] is var last && leak.Start < last.Start + last.Length)
                found[^1] = last with { Length = Math.Max(last.Length, leak.Start + leak.Length - last.Start) };
            else
                found.Add(leak);
        return found;
    }

    [GeneratedRegex(@"[^.!?\n。！？]+")]
    private static partial Regex Sentence();
}
