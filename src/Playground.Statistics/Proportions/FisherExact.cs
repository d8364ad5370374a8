using Playground.Statistics.Distributions;

namespace Playground.Statistics.Proportions;

/// <summary>Exact tests of two by two tables of independent cases.</summary>
public static class FisherExact
{
    // Two tables as likely as each other may differ in the last digits.
    internal const double Slack = 1 + 1e-7;

    /// <summary>Fisher 1935: the probability, all margins given, of tables no likelier than this one.</summary>
    /// <returns>1 where a row or column is empty: there is nothing to test.</returns>
    public static double TwoSided(long a, long b, long c, long d)
    {
        foreach (var cell in (ReadOnlySpan<long>)[a, b, c, d])
            ArgumentOutOfRangeException.ThrowIfNegative(cell);
        var (row, column, total) = (a + b, a + c, a + b + c + d);
        var own = Log(a, row, column, total);
        var sum = 0.0;
        for (var k = Math.Max(0, row + column - total); k <= Math.Min(row, column); k++)
            if (Log(k, row, column, total) is var log && log <= own + Math.Log(Slack))
                sum += Math.Exp(log);
        return Math.Min(1, sum);
    }

    /// <summary>P(X ≤ a), all margins given.</summary>
    internal static double Less(long a, long row, long column, long total)
    {
        var sum = 0.0;
        for (var k = Math.Max(0, row + column - total); k <= a; k++)
            sum += Math.Exp(Log(k, row, column, total));
        return Math.Min(1, sum);
    }

    static double Log(long k, long row, long column, long total) =>
        GammaFunctions.LogChoose(column, k) + GammaFunctions.LogChoose(total - column, row - k) - GammaFunctions.LogChoose(total, row);
}
