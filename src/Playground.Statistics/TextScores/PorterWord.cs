namespace Playground.Statistics.TextScores;

/// <summary>What Porter's rules ask of a stem.</summary>
static class PorterWord
{
    public static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    /// <summary>m: how often vowels are followed by consonants.</summary>
    public static int Measure(string stem)
    {
        var measure = 0;
        for (var i = 1; i < stem.Length; i++)
            if (IsConsonant(stem, i) && !IsConsonant(stem, i - 1))
                measure++;
        return measure;
    }

    public static bool HasVowel(string stem)
    {
        for (var i = 0; i < stem.Length; i++)
            if (!IsConsonant(stem, i))
                return true;
        return false;
    }

    public static bool EndsDouble(string word) => word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>*o: consonant, vowel, consonant other than w, x, y; with NLTK also a vowel and a consonant alone.</summary>
    public static bool EndsShort(string word) => word.Length >= 3
        ? IsConsonant(word, word.Length - 3) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y')
        : word.Length == 2 && !IsConsonant(word, 0) && IsConsonant(word, 1);
}
