namespace Playground.Statistics.TextScores;

/// <summary>Edit distances that count two neighbours changing places as one edit. Characters are code points.</summary>
public static class Transpositions
{
    /// <summary>Optimal string alignment: no part is edited twice.</summary>
    public static int OptimalStringAlignment(string first, string second)
    {
        var (a, b) = (CodePoints.Of(first), CodePoints.Of(second));
        var table = Edges(a.Length, b.Length, 0);
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        return table[a.Length, b.Length];
    }

    /// <summary>Damerau and Levenshtein's distance without that restriction (Lowrance and Wagner 1975).</summary>
    public static int Damerau(string first, string second)
    {
        var (a, b) = (CodePoints.Of(first), CodePoints.Of(second));
        var table = Edges(a.Length, b.Length, 1);
        var lastRow = new Dictionary<int, int>();
        for (var i = 1; i <= a.Length; i++)
        {
            var lastColumn = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var (row, column) = (lastRow.GetValueOrDefault(b[j - 1]), lastColumn);
                var equal = a[i - 1] == b[j - 1];
                if (equal)
                    lastColumn = j;
                var plain = Math.Min(Math.Min(table[i, j + 1], table[i + 1, j]) + 1, table[i, j] + (equal ? 0 : 1));
                table[i + 1, j + 1] = Math.Min(plain, table[row, column] + (i - row - 1) + 1 + (j - column - 1));
            }
            lastRow[a[i - 1]] = i;
        }
        return table[a.Length + 1, b.Length + 1];
    }

    // With an outer edge no path goes through.
    static int[,] Edges(int rows, int columns, int outer)
    {
        var table = new int[rows + 1 + outer, columns + 1 + outer];
        for (var i = 0; i <= rows + outer; i++)
            table[i, 0] = outer == 0 ? i : rows + columns;
        for (var j = 0; j <= columns + outer; j++)
            table[0, j] = outer == 0 ? j : rows + columns;
        for (var i = 0; outer > 0 && i <= rows; i++)
            table[i + 1, 1] = i;
        for (var j = 0; outer > 0 && j <= columns; j++)
            table[1, j + 1] = j;
        return table;
    }
}
