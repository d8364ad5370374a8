namespace Playground.Reports.Charts;

/// <summary>Finds a place for each name beside its point, so that names lie neither on each other nor on points where that can be had.</summary>
/// <param name="points">In the units of the drawing.</param>
/// <param name="left">Where the drawing of points begins, as <paramref name="right"/> is where it ends.</param>
public sealed class LabelPlaces(IEnumerable<(double X, double Y, double Radius)> points, double left, double right)
{
    const double CharacterWidth = 6.6;
    const double Height = 14;

    /// <summary>Kept free between names, so that none touches another.</summary>
    const double Gap = 4;

    /// <summary>Off the edge of the point.</summary>
    const double Above = 3, Below = 13, Beside = 5, Level = 4;

    readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [.. points.Select(point => (point.X - point.Radius - 1, point.Y - point.Radius - 1, point.X + point.Radius + 1, point.Y + point.Radius + 1))];

    /// <summary>The place of the next name, its anchor as SVG calls it; names that matter more come first.</summary>
    /// <param name="radius">Of its point.</param>
    public (double X, double Y, string Anchor) Next(double x, double y, double radius, int characters)
    {
        var width = characters * CharacterWidth;
        var (place, box) = Places(radius).Select(place => (place, Box(x, y, width, place))).MinBy(candidate => Cost(candidate.Item2));
        _taken.Add(box);
        return (x + place.X, y + place.Y, place.Anchor);
    }

    static (double X, double Y, string Anchor)[] Places(double radius)
    {
        var (right, above, below) = (radius + Beside, -radius - Above, radius + Below);
        return [(right, above, "start"), (-right, above, "end"), (right, below, "start"), (-right, below, "end"), (right, Level, "start"), (-right, Level, "end")];
    }

    static (double, double, double, double) Box(double x, double y, double width, (double X, double Y, string Anchor) place)
    {
        var start = x + place.X - (place.Anchor == "end" ? width : 0);
        return (start - Gap, y + place.Y - Height + 3, start + width + Gap, y + place.Y + 3);
    }

    double Cost((double Left, double Top, double Right, double Bottom) box) =>
        (box.Left + Gap < left || box.Right - Gap > right ? 1e6 : 0)
        + _taken.Sum(other => Math.Max(0, Math.Min(box.Right, other.Right) - Math.Max(box.Left, other.Left)) * Math.Max(0, Math.Min(box.Bottom, other.Bottom) - Math.Max(box.Top, other.Top)));
}
