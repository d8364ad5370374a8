namespace Playground.Statistics.Ranking;

/// <summary>
/// Whether Davidson's ν has a finite estimate. It hasn't when strengths can be stretched, together with ln ν, so that every win becomes surer
/// without any tie becoming less likely: some s with sᵢ − sⱼ ≥ 2 for every i that won against j, and |sᵢ − sⱼ| ≤ 2 for every tie. Such s exists
/// just when the graph of these differences has no negative cycle, which Bellman and Ford's method finds.
/// </summary>
static class TieParameter
{
    public static bool IsFinite(PairCounts counts) => HasTies(counts) && (HasWinsBothWays(counts) || HasNegativeCycle(counts));

    // Without ties ln ν falls for ever.
    static bool HasTies(PairCounts counts)
    {
        for (var cell = 2; cell < counts.Cells.Length; cell += 3)
            if (counts.Cells[cell] > 0)
                return true;
        return false;
    }

    static bool HasWinsBothWays(PairCounts counts)
    {
        for (var cell = 0; cell < counts.Cells.Length; cell += 3)
            if (counts.Cells[cell] > 0 && counts.Cells[cell + 1] > 0)
                return true;
        return false;
    }

    static bool HasNegativeCycle(PairCounts counts)
    {
        var bound = new int[counts.ModelCount];
        for (var round = 0; round <= counts.ModelCount; round++)
            if (!Tighten(counts, bound))
                return false;
        return true;
    }

    static bool Tighten(PairCounts counts, int[] bound)
    {
        var tightened = false;
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            ref var i = ref bound[counts.First[pair]];
            ref var j = ref bound[counts.Second[pair]];
            var cells = counts.Cells.Slice(pair * 3, 3);
            tightened |= (cells[0] > 0 && Lower(ref j, i - 2)) | (cells[1] > 0 && Lower(ref i, j - 2));
            tightened |= cells[2] > 0 && (Lower(ref j, i + 2) | Lower(ref i, j + 2));
        }
        return tightened;
    }

    static bool Lower(ref int bound, int to)
    {
        if (to >= bound)
            return false;
        bound = to;
        return true;
    }
}
