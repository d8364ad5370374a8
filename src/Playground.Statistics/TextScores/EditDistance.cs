namespace Playground.Statistics.TextScores;

/// <summary>
/// How many characters must be changed to make one text of the other. Characters are code points: a picture sign counts once, and letters written with
/// combining marks differ from those written as one.
/// </summary>
public static class EditDistance
{
    /// <summary>Insertions, deletions, substitutions (Levenshtein 1966).</summary>
    public static int Levenshtein(string first, string second) => Levenshtein(CodePoints.Of(first), CodePoints.Of(second));

    /// <summary>The distance of any two sequences, in two rows.</summary>
    public static int Levenshtein<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second) where T : IEquatable<T>
    {
        // Where the ends are the same nothing is changed.
        var start = first.CommonPrefixLength(second);
        first = first[start..];
        second = second[start..];
        while (first.Length > 0 && second.Length > 0 && first[^1].Equals(second[^1]))
        {
            first = first[..^1];
            second = second[..^1];
        }
        var row = new int[second.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 0; i < first.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j < row.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (first[i].Equals(second[j - 1]) ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[^1];
    }

    static int Levenshtein(int[] first, int[] second) => Levenshtein<int>(first, second);

    /// <summary>1 − distance/length of the longer; 1 for two empty texts.</summary>
    public static double Similarity(string first, string second)
    {
        var (a, b) = (CodePoints.Of(first), CodePoints.Of(second));
        return a.Length + b.Length == 0 ? 1 : 1 - (double)Levenshtein(a, b) / Math.Max(a.Length, b.Length);
    }

    /// <summary>Insertions and deletions alone against all characters: 1 − indel/(|a| + |b|), as RapidFuzz's ratio; 1 for two empty texts.</summary>
    public static double IndelRatio(string first, string second)
    {
        var (a, b) = (CodePoints.Of(first), CodePoints.Of(second));
        if (a.Length + b.Length == 0)
            return 1;
        var common = CommonSubsequence.Length(Array.ConvertAll(a, CodePoints.Text), Array.ConvertAll(b, CodePoints.Text));
        return 2.0 * common / (a.Length + b.Length);
    }
}
