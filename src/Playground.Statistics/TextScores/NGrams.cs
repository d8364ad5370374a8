namespace Playground.Statistics.TextScores;

/// <summary>Runs of n tokens, and how often each comes.</summary>
static class NGrams
{
    // What no token holds, since tokens end at white space; sequences of characters are joined without.
    const char Between = ' ';

    public static Dictionary<string, int> Count(IReadOnlyList<string> tokens, int n)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + n <= tokens.Count; i++)
        {
            var gram = n == 1 ? tokens[i] : string.Join(Between, tokens.Skip(i).Take(n));
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }
        return counts;
    }

    /// <summary>What both have, each as often as it is in the poorer.</summary>
    public static int Shared(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var shared = 0;
        foreach (var (gram, count) in one)
            shared += Math.Min(count, other.GetValueOrDefault(gram));
        return shared;
    }
}
