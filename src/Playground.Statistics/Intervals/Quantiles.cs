namespace Playground.Statistics.Intervals;

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

    /// <summary>The same quantile of values in any order, in a time that grows with their number alone (Hoare 1961, Algorithm 65: Find).</summary>
    /// <param name="values">Not empty; is put in another order.</param>
    public static double Select(Span<double> values, double share)
    {
        var place = share * (values.Length - 1);
        var below = (int)Math.Floor(place);
        Partition(values, below);
        if (below == values.Length - 1 || place == below)
            return values[below];
        // Everything behind the place is at least as large: the next value is the smallest of it.
        var next = values[below + 1];
        foreach (var value in values[(below + 1)..])
            next = Math.Min(next, value);
        return values[below] + (place - below) * (next - values[below]);
    }

    static void Partition(Span<double> values, int place)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = values[(low + high) / 2];
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right)
                    break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }
            if (place <= right) high = right;
            else if (place >= left) low = left;
            else return;
        }
    }
}
