namespace Playground.Reporting.Charts;

/// <summary>Finds a place for each name beside its point, so that names lie neither on each other nor on points where that can be had.</summary>
sealed class LabelPlaces(IEnumerable<(double X, double Y)> points, double left, double right)
{
    const double CharacterWidth = 6.6;
    const double Height = 14;

    static readonly (double X, double Y, string Anchor)[] Places = [(11, -9, "start"), (-11, -9, "end"), (11, 19, "start"), (-11, 19, "end"), (11, 4, "start"), (-11, 4, "end")];

    readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [.. points.Select(point => (point.X - 7, point.Y - 7, point.X + 7, point.Y + 7))];

    public (double X, double Y, string Anchor) Next(double x, double y, int characters)
    {
        var width = characters * CharacterWidth;
        var (place, box) = Places.Select(place => (place, Box(x, y, width, place))).MinBy(candidate => Cost(candidate.Item2));
        _taken.Add(box);
        return (x + place.X, y + place.Y, place.Anchor);
    }

    static (double, double, double, double) Box(double x, double y, double width, (double X, double Y, string Anchor) place)
    {
        var start = x + place.X - (place.Anchor == "end" ? width : 0);
        return (start, y + place.Y - Height + 3, start + width, y + place.Y + 3);
    }

    double Cost((double Left, double Top, double Right, double Bottom) box) =>
        (box.Left < left || box.Right > right ? 1e6 : 0)
        + _taken.Sum(other => Math.Max(0, Math.Min(box.Right, other.Right) - Math.Max(box.Left, other.Left)) * Math.Max(0, Math.Min(box.Bottom, other.Bottom) - Math.Max(box.Top, other.Top)));
}
