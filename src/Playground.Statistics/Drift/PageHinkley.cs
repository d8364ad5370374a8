namespace Playground.Statistics.Drift;

/// <summary>
/// Page and Hinkley's test for a change of the mean along a series (Page 1954), with forgetting as in river (Sebastião and Fernandes 2017). Starts afresh after an alarm.
/// </summary>
/// <param name="fewest">No alarm before so many values.</param>
/// <param name="delta">Changes of this size are tolerated.</param>
/// <param name="threshold">The sum of deviations that raises an alarm.</param>
/// <param name="forgetting">What is left of a sum with each value.</param>
public sealed class PageHinkley(int fewest = 30, double delta = 0.005, double threshold = 50, double forgetting = 0.9999, ChangeDirection direction = ChangeDirection.Both)
{
    int count;
    double mean;
    double rise;
    double fall;
    double lowest = double.PositiveInfinity;
    double highest = double.NegativeInfinity;

    /// <returns>Whether the mean has changed.</returns>
    /// <exception cref="ArgumentException">The value is no number.</exception>
    public bool Add(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("A value of the series is no finite number.", nameof(value));
        mean += (value - mean) / ++count;
        rise = forgetting * rise + (value - mean - delta);
        fall = forgetting * fall + (value - mean + delta);
        lowest = Math.Min(lowest, rise);
        highest = Math.Max(highest, fall);
        var alarm = count >= fewest
            && ((direction != ChangeDirection.Down && rise - lowest > threshold) || (direction != ChangeDirection.Up && highest - fall > threshold));
        if (alarm)
            (count, mean, rise, fall, lowest, highest) = (0, 0, 0, 0, double.PositiveInfinity, double.NegativeInfinity);
        return alarm;
    }
}
