using System.Text;
using System.Text.RegularExpressions;
using Playground.Models;

namespace Playground.Judging.Blind;

/// <summary>A passage that tells, or seems to tell, which model wrote an answer.</summary>
/// <param name="Start">In characters of the answer.</param>
public sealed record Leak(int Start, int Length, LeakKind Kind);

public enum LeakKind
{
    /// <summary>The name or id of a model that takes part.</summary>
    Model,

    /// <summary>The answer speaks of itself and names a maker or a model.</summary>
    Maker,

    /// <summary>"As an AI developed by …", whoever is named.</summary>
    Phrase,
}

/// <summary>What to do with a leak before anybody sees the answer.</summary>
public enum LeakAction
{
    /// <summary>Put blocks in its place.</summary>
    Mask,

    /// <summary>Show it, and mark ratings of the answer in the audit.</summary>
    Flag,

    /// <summary>Show it; it is still counted.</summary>
    Leave,
}

/// <summary>
/// Finds what gives a model away. Names of models that take part are sought everywhere; names of makers and other models only where the
/// sentence speaks in the first person, since an answer about search engines may well name one of them.
/// </summary>
public static partial class LeakScan
{
    const string Blocks = "▇▇▇";

    /// <summary>Ids shorter than this would be found inside ordinary words.</summary>
    const int ShortestName = 3;

    public static IReadOnlyList<Leak> Find(string text, IEnumerable<ModelCard> models) => Find(text, models.SelectMany(Names));

    /// <param name="names">Names and ids of the models that take part.</param>
    public static IReadOnlyList<Leak> Find(string text, IEnumerable<string> names)
    {
        var leaks = new List<Leak>();
        foreach (var name in Sought(names))
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
                if (StandsAlone(text, at, name.Length))
                    leaks.Add(new(at, name.Length, LeakKind.Model));
        leaks.AddRange(LeakPhrases.Self().Matches(text).Select(match => new Leak(match.Index, match.Length, LeakKind.Phrase)));
        foreach (Match sentence in Sentence().Matches(text))
            if (LeakPhrases.FirstPerson().IsMatch(sentence.Value))
                leaks.AddRange(LeakPhrases.Known().Matches(sentence.Value).Select(match => new Leak(sentence.Index + match.Index, match.Length, LeakKind.Maker)));
        return Disjoint(leaks);
    }

    /// <summary>What a model is called.</summary>
    public static IEnumerable<string> Names(ModelCard model) => [model.Id, model.Name];

    public static string Mask(string text, IEnumerable<string> names) => Mask(text, Find(text, names));

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

    // "phi" isn't in "philosophy".
    static bool StandsAlone(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));

    static IEnumerable<string> Sought(IEnumerable<string> names) => names
        .SelectMany(name => new[] { name, name.Split('/', '\\')[^1] })
        .Where(name => name.Length >= ShortestName).Distinct(StringComparer.OrdinalIgnoreCase);

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
