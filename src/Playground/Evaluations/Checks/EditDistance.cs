using System.Text;

namespace Playground.Evaluations.Checks;

/// <summary>Levenshtein's distance: the fewest insertions, deletions and substitutions of a code point that make one text the other.</summary>
static class EditDistance
{
    /// <summary>Time grows with the product of both lengths; longer texts aren't compared.</summary>
    public const int MostCodePoints = 20_000;

    /// <returns><c>null</c> when a text is longer than <see cref="MostCodePoints"/>.</returns>
    public static int? Of(string first, string second)
    {
        var (a, b) = (CodePoints(first), CodePoints(second));
        if (a.Length > MostCodePoints || b.Length > MostCodePoints)
            return null;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
            Next(row, a[i - 1], b, i);
        return row[^1];
    }

    static void Next(int[] row, int from, int[] to, int index)
    {
        var diagonal = row[0];
        row[0] = index;
        for (var j = 1; j < row.Length; j++)
        {
            var above = row[j];
            row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (from == to[j - 1] ? 0 : 1));
            diagonal = above;
        }
    }

    static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
