namespace Playground.Reporting.Charts;

/// <summary>Places values between two ends of a chart, on a linear or a logarithmic scale.</summary>
sealed class Axis
{
    readonly double _low;
    readonly double _high;
    readonly double _start;
    readonly double _end;
    readonly bool _isLog;

    Axis(double low, double high, double start, double end, bool isLog) => (_low, _high, _start, _end, _isLog) = (low, high, start, end, isLog);

    public required IReadOnlyList<double> Ticks { get; init; }

    /// <summary>Ends at round numbers.</summary>
    public static Axis Linear(double low, double high, double start, double end, int ticks = 5)
    {
        var step = Step((high > low ? high - low : Math.Max(1, Math.Abs(high))) / ticks);
        var (first, last) = (Math.Floor(low / step), Math.Ceiling(high / step));
        if (first == last)
            (first, last) = (first - 1, last + 1);
        return new(first * step, last * step, start, end, isLog: false) { Ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(place => (first + place) * step)] };
    }

    /// <summary>Ends at powers of ten, or at 1, 2 and 5 times one where the values lie close together.</summary>
    /// <param name="low">More than 0.</param>
    public static Axis Logarithmic(double low, double high, double start, double end)
    {
        var (first, last) = (Math.Floor(Math.Log10(low)), Math.Ceiling(Math.Log10(high)));
        if (first == last)
            last++;
        double[] mantissas = last - first <= 3 ? [1, 2, 5] : [1];
        var all = Enumerable.Range((int)first, (int)(last - first) + 1).SelectMany(power => mantissas.Select(mantissa => mantissa * Math.Pow(10, power))).ToArray();
        var (below, above) = (all.Last(tick => tick <= low * 1.0001), all.First(tick => tick >= high * 0.9999));
        return new(Math.Log10(below), Math.Log10(above > below ? above : below * 10), start, end, isLog: true) { Ticks = [.. all.Where(tick => tick >= below && tick <= Math.Max(above, below * 10))] };
    }

    public double Place(double value) => _start + ((_isLog ? Math.Log10(value) : value) - _low) / (_high - _low) * (_end - _start);

    static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1, 2, 5, 10 }.First(step => step * power >= rough * 0.999) * power;
    }
}
