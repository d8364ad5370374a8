namespace Playground.Statistics.Ranking;

/// <summary>Strongly connected components of "won or tied against" (Tarjan 1972).</summary>
sealed class StrongGroups(PairCounts counts)
{
    readonly List<int>[] beaten = Beaten(counts);
    readonly int[] order = new int[counts.ModelCount];
    readonly int[] lowest = new int[counts.ModelCount];
    readonly bool[] open = new bool[counts.ModelCount];
    readonly Stack<int> stack = new();
    readonly List<IReadOnlyList<int>> groups = [];
    int visited;

    /// <returns>The groups, winners before those they won against.</returns>
    public IReadOnlyList<IReadOnlyList<int>> Find()
    {
        for (var model = 0; model < order.Length; model++)
            if (order[model] == 0)
                Visit(model);
        groups.Reverse();
        return groups;
    }

    // As deep as there are models, which PairCounts bounds.
    void Visit(int model)
    {
        order[model] = lowest[model] = ++visited;
        stack.Push(model);
        open[model] = true;
        foreach (var loser in beaten[model])
        {
            if (order[loser] == 0)
                Visit(loser);
            if (open[loser])
                lowest[model] = Math.Min(lowest[model], lowest[loser]);
        }
        if (lowest[model] == order[model])
            groups.Add(Close(model));
    }

    List<int> Close(int model)
    {
        var group = new List<int>();
        do
        {
            group.Add(stack.Pop());
            open[group[^1]] = false;
        } while (group[^1] != model);
        group.Sort();
        return group;
    }

    static List<int>[] Beaten(PairCounts counts)
    {
        var beaten = Enumerable.Range(0, counts.ModelCount).Select(_ => new List<int>()).ToArray();
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            var cells = counts.Cells.Slice(pair * 3, 3);
            if (cells[0] + cells[2] > 0)
                beaten[counts.First[pair]].Add(counts.Second[pair]);
            if (cells[1] + cells[2] > 0)
                beaten[counts.Second[pair]].Add(counts.First[pair]);
        }
        return beaten;
    }
}
