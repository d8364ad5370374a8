namespace Playground.Statistics.TextScores;

/// <summary>The longest sequence of tokens that both sides have in this order, with anything between.</summary>
static class CommonSubsequence
{
    /// <summary>In two rows: texts of ten thousand words need no hundred million cells.</summary>
    public static int Length(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var (above, row) = (new int[second.Count + 1], new int[second.Count + 1]);
        foreach (var token in first)
        {
            for (var j = 1; j <= second.Count; j++)
                row[j] = token == second[j - 1] ? above[j - 1] + 1 : Math.Max(above[j], row[j - 1]);
            (above, row) = (row, above);
        }
        return above[second.Count];
    }

    /// <summary>The places in the first side of one such sequence, the one that rouge-score finds.</summary>
    public static List<int> Places(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var table = Table(first, second);
        var places = new List<int>();
        for (var (i, j) = (first.Count, second.Count); i > 0 && j > 0;)
            if (first[i - 1] == second[j - 1])
            {
                places.Add(i - 1);
                (i, j) = (i - 1, j - 1);
            }
            else if (table[i, j - 1] > table[i - 1, j])
                j--;
            else
                i--;
        places.Reverse();
        return places;
    }

    static int[,] Table(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var table = new int[first.Count + 1, second.Count + 1];
        for (var i = 1; i <= first.Count; i++)
            for (var j = 1; j <= second.Count; j++)
                table[i, j] = first[i - 1] == second[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        return table;
    }
}
