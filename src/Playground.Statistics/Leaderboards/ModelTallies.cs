using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>Wins, losses and ties of the models that took part in votes that count.</summary>
sealed class ModelTallies
{
    readonly PairCounts all;

    // Per model of the votes: wins, losses, ties.
    readonly long[,] tallies;

    ModelTallies(PairCounts all, long[,] tallies)
    {
        this.all = all;
        this.tallies = tallies;
        Places = [.. Enumerable.Range(0, all.ModelCount).Where(model => Sum(model) > 0)];
    }

    /// <summary>Of the models with votes that count, their places among the models of the votes.</summary>
    public int[] Places { get; }

    public static ModelTallies Of(PairCounts counts)
    {
        var tallies = new long[counts.ModelCount, 3];
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            var (i, j) = (counts.First[pair], counts.Second[pair]);
            var (won, lost, tied) = ((long)counts.Cells[3 * pair], (long)counts.Cells[3 * pair + 1], (long)counts.Cells[3 * pair + 2]);
            tallies[i, 0] += won;
            tallies[i, 1] += lost;
            tallies[j, 0] += lost;
            tallies[j, 1] += won;
            tallies[i, 2] += tied;
            tallies[j, 2] += tied;
        }
        return new ModelTallies(counts, tallies);
    }

    /// <summary>The counts of only the models that have any, numbered as in <see cref="Places"/>; the cells stay where they are.</summary>
    public PairCounts Present()
    {
        var renumbered = new int[all.ModelCount];
        for (var i = 0; i < Places.Length; i++)
            renumbered[Places[i]] = i;
        return all.Renumbered(Places.Length, renumbered);
    }

    public (long Votes, long Wins, long Losses, long Ties) this[int model] => (Sum(model), tallies[model, 0], tallies[model, 1], tallies[model, 2]);

    long Sum(int model) => tallies[model, 0] + tallies[model, 1] + tallies[model, 2];
}
