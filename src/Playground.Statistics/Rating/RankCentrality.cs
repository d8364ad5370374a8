namespace Playground.Statistics.Rating;

/// <summary>
/// Strengths as the stationary law of a walk from each item to those that beat it (Negahban, Oh and Shah 2017): from i to j with the share of their games that j won,
/// over the number of items.
/// </summary>
public static class RankCentrality
{
    /// <returns>Logarithms with mean 0.</returns>
    /// <exception cref="ArgumentException">Some items were never beaten by, or never beat, the rest: the walk ends with them.</exception>
    public static double[] LogScores(int items, IReadOnlyList<(int Winner, int Loser)> games)
    {
        var wins = new double[items, items];
        foreach (var (winner, loser) in games)
            wins[winner, loser]++;
        var rates = new double[items][];
        for (var i = 0; i < items; i++)
            rates[i] = [.. Enumerable.Range(0, items).Select(j => i != j && wins[j, i] > 0 ? wins[j, i] / (wins[j, i] + wins[i, j]) : 0)];
        var law = Stationary(rates);
        double[] logs = Array.ConvertAll(law, Math.Log);
        var mean = logs.Average();
        return Array.ConvertAll(logs, log => log - mean);
    }

    // State reduction (Grassmann, Taksar and Heyman 1985): no subtractions, so no digits are lost.
    static double[] Stationary(double[][] rates)
    {
        var n = rates.Length;
        for (var k = n - 1; k > 0; k--)
        {
            var leaving = rates[k].AsSpan(0, k).ToArray().Sum();
            if (!(leaving > 0))
                throw new ArgumentException("Some items were never beaten by the rest: the walk ends with them.", nameof(rates));
            for (var i = 0; i < k; i++)
            {
                rates[i][k] /= leaving;
                for (var j = 0; j < k; j++)
                    rates[i][j] += i == j ? 0 : rates[i][k] * rates[k][j];
            }
        }
        var law = new double[n];
        law[0] = 1;
        for (var k = 1; k < n; k++)
            for (var i = 0; i < k; i++)
                law[k] += law[i] * rates[i][k];
        return law.All(share => share > 0) ? law : throw new ArgumentException("Some items never beat the rest: the walk never comes to them.", nameof(rates));
    }
}
