namespace Playground.Statistics.Drift;

/// <summary>
/// ADWIN (Bifet and Gavaldà 2007): a window that is cut where its older and newer parts have different means. As in river it looks every so many values, so alarms
/// fall on that clock, and starts afresh after an alarm.
/// </summary>
/// <param name="delta">The chance of a false alarm, about.</param>
/// <param name="perSize">How many blocks of one size are kept before two are merged.</param>
public sealed class AdaptiveWindow(double delta = 0.002, int clock = 32, int perSize = 5, int shortestPart = 5, int grace = 10)
{
    // Row r holds blocks of 2ʳ values, the oldest first.
    List<List<(double Sum, double Squares)>> rows = [[]];
    long width;
    double sum;
    double squares;
    long ticks;

    /// <summary>The mean of the window; <c>null</c> while it is empty.</summary>
    public double? Mean => width == 0 ? null : sum / width;

    /// <returns>Whether the mean has changed.</returns>
    /// <exception cref="ArgumentException">The value is no number.</exception>
    public bool Add(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("A value of the series is no finite number.", nameof(value));
        if (width > 0)
            squares += width * Math.Pow(value - sum / width, 2) / (width + 1);
        width++;
        sum += value;
        rows[0].Add((value, 0));
        Merge();
        var changed = false;
        if (++ticks % clock == 0 && width > grace)
            while (Cut())
                changed = true;
        if (changed)
            (rows, width, sum, squares, ticks) = ([[]], 0, 0, 0, 0);
        return changed;
    }

    void Merge()
    {
        for (var row = 0; row < rows.Count && rows[row].Count > perSize; row++)
        {
            if (row + 1 == rows.Count)
                rows.Add([]);
            var (size, older, newer) = (Size(row), rows[row][0], rows[row][1]);
            rows[row + 1].Add((older.Sum + newer.Sum, older.Squares + newer.Squares + size / 2 * Math.Pow(older.Sum / size - newer.Sum / size, 2)));
            rows[row].RemoveRange(0, 2);
        }
    }

    /// <summary>Drops the oldest block if any place in the window parts two means.</summary>
    bool Cut()
    {
        var (older, olderSum) = (0.0, 0.0);
        for (var row = rows.Count - 1; row >= 0; row--)
            for (var block = 0; block < rows[row].Count - 1; block++)
            {
                (older, olderSum) = (older + Size(row), olderSum + rows[row][block].Sum);
                var newer = width - older;
                if (older >= shortestPart && newer >= shortestPart && Differ(older, newer, olderSum / older - (sum - olderSum) / newer))
                {
                    Drop();
                    return true;
                }
            }
        return false;
    }

    bool Differ(double older, double newer, double difference)
    {
        var confidence = Math.Log(2 * Math.Log(width) / delta);
        var harmonic = 1 / (older - shortestPart + 1) + 1 / (newer - shortestPart + 1);
        return Math.Abs(difference) > Math.Sqrt(2 * harmonic * squares / width * confidence) + 2.0 / 3 * confidence * harmonic;
    }

    void Drop()
    {
        var last = rows[^1];
        var (size, oldest) = (Size(rows.Count - 1), last[0]);
        last.RemoveAt(0);
        width -= (long)size;
        sum -= oldest.Sum;
        if (width > 0)
            squares -= oldest.Squares + size * width * Math.Pow(oldest.Sum / size - sum / width, 2) / (size + width);
        if (last.Count == 0 && rows.Count > 1)
            rows.RemoveAt(rows.Count - 1);
    }

    static double Size(int row) => Math.Pow(2, row);
}
