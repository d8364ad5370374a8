namespace Playground.Web.Prices;

/// <summary>Places values along an axis of a drawing and picks its marks.</summary>
public sealed class ChartScale
{
    readonly double _low, _high, _start, _end;
    readonly bool _isLog;

    ChartScale(double low, double high, double start, double end, bool isLog, IReadOnlyList<double> ticks) =>
        (_low, _high, _start, _end, _isLog, Ticks) = (low, high, start, end, isLog, ticks);

    /// <summary>Round values inside the axis.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis of powers of ten, a little wider than the values, which are more than 0.</summary>
    /// <param name="start">Where the axis begins in the drawing.</param>
    public static ChartScale Log(double low, double high, double start, double end)
    {
        var room = Math.Max(Math.Log10(high / low) * 0.06, 0.1);
        var (from, to) = (Math.Log10(low) - room, Math.Log10(high) + room);
        double[] steps = to - from <= 2.2 ? [1, 2, 5] : [1];
        var ticks = Enumerable.Range((int)Math.Floor(from), (int)Math.Ceiling(to) - (int)Math.Floor(from) + 1)
            .SelectMany(power => steps.Select(step => step * Math.Pow(10, power)))
            .Where(tick => Math.Log10(tick) >= from && Math.Log10(tick) <= to).ToArray();
        return new(from, to, start, end, true, ticks);
    }

    /// <summary>An even axis whose ends are round values.</summary>
    public static ChartScale Linear(double low, double high, double start, double end)
    {
        var span = Math.Max(high - low, Math.Max(Math.Abs(high) * 1e-6, 1e-9));
        var step = Step(span / 5);
        var (from, to) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        if (to <= from)
            to = from + step;
        var ticks = Enumerable.Range(0, (int)Math.Round((to - from) / step) + 1).Select(number => from + number * step).ToArray();
        return new(from, to, start, end, false, ticks);
    }

    /// <summary>The place of a value, kept inside the axis, to a tenth.</summary>
    public double At(double value)
    {
        var place = _isLog ? Math.Log10(Math.Max(value, double.Epsilon)) : value;
        return Math.Round(_start + (Math.Clamp(place, _low, _high) - _low) / (_high - _low) * (_end - _start), 1);
    }

    static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
