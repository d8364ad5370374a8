namespace Playground.Statistics.TextScores;

/// <summary>Porter's stemmer (Porter 1980, An algorithm for suffix stripping) with the extensions of NLTK, which rouge-score uses.</summary>
static class PorterStemmer
{
    static readonly (string Suffix, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
        ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("fulli", "ful"),
    ];

    static readonly (string Suffix, string By)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["skies"] = "sky",
        ["sky"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["news"] = "news",
        ["innings"] = "inning",
        ["inning"] = "inning",
        ["outings"] = "outing",
        ["outing"] = "outing",
        ["cannings"] = "canning",
        ["canning"] = "canning",
        ["howe"] = "howe",
        ["proceed"] = "proceed",
        ["exceed"] = "exceed",
        ["succeed"] = "succeed",
    };

    /// <param name="word">In lower case.</param>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var known))
            return known;
        if (word.Length <= 2)
            return word;
        return StripE(Strip4(Replace(Replace2(YToI(PastAndGerund(Plural(word)))), Step3)));
    }

    static string Plural(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length == 4 ? word[..^1]
        : word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith("ss", StringComparison.Ordinal) || !word.EndsWith('s') ? word : word[..^1];

    static string PastAndGerund(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal))
            return word.Length == 4 ? word[..^1] : word[..^2];
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return PorterWord.Measure(word[..^3]) > 0 ? word[..^1] : word;
        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !PorterWord.HasVowel(word[..^cut]))
            return word;
        var stem = word[..^cut];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
            return stem + "e";
        if (PorterWord.EndsDouble(stem))
            return stem[^1] is 'l' or 's' or 'z' ? stem : stem[..^1];
        return PorterWord.Measure(stem) == 1 && PorterWord.EndsShort(stem) ? stem + "e" : stem;
    }

    // NLTK: y becomes i after a consonant that isn't the only letter.
    static string YToI(string word) =>
        word.EndsWith('y') && word.Length > 2 && PorterWord.IsConsonant(word, word.Length - 2) ? word[..^1] + "i" : word;

    static string Replace2(string word)
    {
        // NLTK: -alli becomes -al before the rest is looked at, -logi loses its i.
        if (word.EndsWith("alli", StringComparison.Ordinal) && PorterWord.Measure(word[..^4]) > 0)
            return Replace2(word[..^2]);
        return word.EndsWith("logi", StringComparison.Ordinal) && PorterWord.Measure(word[..^3]) > 0 ? word[..^1] : Replace(word, Step2);
    }

    static string Replace(string word, (string Suffix, string By)[] rules)
    {
        foreach (var (suffix, by) in rules)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
                return PorterWord.Measure(word[..^suffix.Length]) > 0 ? word[..^suffix.Length] + by : word;
        return word;
    }

    static string Strip4(string word)
    {
        foreach (var suffix in Step4)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word[..^suffix.Length];
                return PorterWord.Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
            }
        return word;
    }

    static string StripE(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word[..^1];
            var measure = PorterWord.Measure(stem);
            if (measure > 1 || (measure == 1 && !PorterWord.EndsShort(stem)))
                word = stem;
        }
        return word.EndsWith("ll", StringComparison.Ordinal) && PorterWord.Measure(word[..^1]) > 1 ? word[..^1] : word;
    }
}
