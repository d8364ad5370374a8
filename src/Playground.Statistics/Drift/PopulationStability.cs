namespace Playground.Statistics.Drift;

/// <summary>
/// The population stability index Σ (q − p)·ln(q/p) over shares of the same classes in two periods (Siddiqi 2006). Under 0.1 nothing has changed, from 0.25 on
/// much has; few counts push it up by about (classes − 1)·(1/n + 1/m).
/// </summary>
public static class PopulationStability
{
    /// <param name="added">Added to each class of both periods; ½ keeps the index finite where a class is empty in one. Say so where it is used.</param>
    /// <returns>Infinite where a class is empty in one period alone; <c>null</c> where a period has no counts.</returns>
    /// <exception cref="ArgumentException">Different classes, or a count below 0.</exception>
    public static double? Of(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double added = 0)
    {
        if (expected.Count != actual.Count || expected.Concat(actual).Any(count => !(count >= 0) || double.IsInfinity(count)))
            throw new ArgumentException("Both periods need the same classes, with counts of 0 or more.", nameof(actual));
        var (before, after) = (expected.Sum(count => count + added), actual.Sum(count => count + added));
        if (before == 0 || after == 0)
            return null;
        var sum = 0.0;
        for (var i = 0; i < expected.Count; i++)
        {
            var (p, q) = ((expected[i] + added) / before, (actual[i] + added) / after);
            sum += p == q ? 0 : p == 0 || q == 0 ? double.PositiveInfinity : (q - p) * Math.Log(q / p);
        }
        return sum;
    }
}
