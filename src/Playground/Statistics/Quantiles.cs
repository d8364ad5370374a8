namespace Playground.Statistics;

/// <summary>Quantiles of sorted values.</summary>
public static class Quantiles
{
    /// <summary>The value below which a <paramref name="share"/> from 0 to 1 lies, between neighbours linearly (type 7 of Hyndman and Fan 1996).</summary>
    /// <param name="sorted">Ascending, not empty.</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
