namespace Playground.Statistics.Numerics;

/// <summary>The exact law of the sum of some of given whole numbers, each choice as likely as any other.</summary>
static class SubsetSums
{
    /// <summary>Each number is in with probability one half. Place s of the result is P(sum = s).</summary>
    public static double[] OfAnySize(IReadOnlyList<int> values)
    {
        var law = new double[values.Sum() + 1];
        law[0] = 1;
        var reached = 0;
        foreach (var value in values)
        {
            reached += value;
            for (var sum = reached; sum >= 0; sum--)
                law[sum] = (law[sum] + (sum >= value ? law[sum - value] : 0)) / 2;
        }
        return law;
    }

    /// <summary>Exactly <paramref name="size"/> of the numbers are in.</summary>
    public static double[] OfSize(IReadOnlyList<int> values, int size)
    {
        var most = values.Sum();
        // Shares of all choices so far, so that no count overflows: the i-th number is in with probability (taken)/(i) of choices of that size.
        var law = new double[size + 1][];
        for (var taken = 0; taken <= size; taken++)
            law[taken] = new double[most + 1];
        law[0][0] = 1;
        for (var i = 1; i <= values.Count; i++)
            for (var taken = Math.Min(i, size); taken >= 0; taken--)
                for (var sum = most; sum >= 0; sum--)
                {
                    var without = taken < i ? law[taken][sum] * (i - taken) / i : 0;
                    var with = taken > 0 && sum >= values[i - 1] ? law[taken - 1][sum - values[i - 1]] * taken / i : 0;
                    law[taken][sum] = without + with;
                }
        return law[size];
    }
}
