namespace Playground.Statistics.Ranking;

/// <summary>Walks from the first model as far as results lead.</summary>
static class Reach
{
    /// <summary>Whether every model is reached. Sweeps over the pairs until nothing new is found: two or three times for usual votes.</summary>
    public static bool All(PairCounts counts, Follow follow)
    {
        if (counts.ModelCount == 0)
            return true;
        var reached = new bool[counts.ModelCount];
        reached[0] = true;
        return Spread(counts, follow, reached, counts.ModelCount - 1) == 0;
    }

    /// <summary>Goes on from the models that are reached.</summary>
    /// <param name="missing">How many aren't.</param>
    /// <returns>How many are never reached.</returns>
    public static int Spread(PairCounts counts, Follow follow, bool[] reached, int missing)
    {
        for (var found = true; found && missing > 0;)
        {
            found = false;
            for (var pair = 0; pair < counts.PairCount; pair++)
            {
                var (i, j) = (counts.First[pair], counts.Second[pair]);
                if (reached[i] == reached[j] || !Leads(counts.Cells.Slice(pair * 3, 3), follow, forward: reached[i]))
                    continue;
                reached[i] = reached[j] = found = true;
                missing--;
            }
        }
        return missing;
    }

    /// <summary>The number of the group of each model, from 0, within which all met, directly or through others.</summary>
    public static int[] Islands(PairCounts counts)
    {
        var smallest = Enumerable.Range(0, counts.ModelCount).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var pair = 0; pair < counts.PairCount; pair++)
            {
                var (i, j) = (counts.First[pair], counts.Second[pair]);
                if (smallest[i] == smallest[j] || !Leads(counts.Cells.Slice(pair * 3, 3), Follow.Meetings, forward: true))
                    continue;
                smallest[i] = smallest[j] = Math.Min(smallest[i], smallest[j]);
                changed = true;
            }
        }
        int[] firsts = [.. smallest.Distinct().Order()];
        return Array.ConvertAll(smallest, first => Array.BinarySearch(firsts, first));
    }

    static bool Leads(ReadOnlySpan<double> cells, Follow follow, bool forward) => follow switch
    {
        Follow.Meetings => cells[0] + cells[1] + cells[2] > 0,
        Follow.Wins => cells[2] + cells[forward ? 0 : 1] > 0,
        _ => cells[2] + cells[forward ? 1 : 0] > 0,
    };
}
