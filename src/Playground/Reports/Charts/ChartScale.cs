namespace Playground.Reports.Charts;

/// <summary>Places values along an axis of a chart, linear or logarithmic, and picks its marks: the one geometry of all pages and reports.</summary>
public sealed class ChartScale
{
    readonly double _low;
    readonly double _high;
    readonly double _start;
    readonly double _end;
    readonly bool _isLog;

    ChartScale(double low, double high, double start, double end, bool isLog) => (_low, _high, _start, _end, _isLog) = (low, high, start, end, isLog);

    /// <summary>Round values, of which the first and the last are the ends of the axis.</summary>
    public required IReadOnlyList<double> Ticks { get; init; }

    /// <summary>Ends at round numbers.</summary>
    /// <param name="start">Where the axis begins in the drawing, in its units.</param>
    /// <param name="ticks">About how many steps.</param>
    public static ChartScale Linear(double low, double high, double start, double end, int ticks = 5)
    {
        var step = Step((high > low ? high - low : Math.Max(1, Math.Abs(high))) / ticks);
        var (first, last) = (Math.Floor(low / step), Math.Ceiling(high / step));
        if (first == last)
            (first, last) = (first - 1, last + 1);
        return new(first * step, last * step, start, end, isLog: false) { Ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(place => (first + place) * step)] };
    }

    /// <summary>Ends at powers of ten, or at 1, 2 and 5 times one where the values lie close together.</summary>
    /// <param name="low">More than 0.</param>
    public static ChartScale Logarithmic(double low, double high, double start, double end)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)));
        double[] mantissas = last - first <= 3 ? [1, 2, 5] : [1];
        // One power more on either side, for a single value that is itself a tick: it stands in the middle between the next ones.
        var all = Enumerable.Range(first - 1, last - first + 3).SelectMany(power => mantissas.Select(mantissa => mantissa * Math.Pow(10, power))).ToArray();
        var (below, above) = (Array.FindLastIndex(all, tick => tick <= low * 1.0001), Array.FindIndex(all, tick => tick >= high * 0.9999));
        if (below == above)
            (below, above) = (below - 1, above + 1);
        return new(Math.Log10(all[below]), Math.Log10(all[above]), start, end, isLog: true) { Ticks = all[below..(above + 1)] };
    }

    /// <summary>Where a value stands in the drawing; one beyond the axis stands at its end.</summary>
    public double Place(double value) => _start + (Math.Clamp(_isLog ? Math.Log10(Math.Max(value, double.Epsilon)) : value, _low, _high) - _low) / (_high - _low) * (_end - _start);

    static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1, 2, 5, 10 }.First(step => step * power >= rough * 0.999) * power;
    }
}
