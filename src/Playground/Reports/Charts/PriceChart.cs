namespace Playground.Reports.Charts;

/// <summary>Rating against cost on a logarithmic axis, with both intervals and the front that nothing cheaper beats.</summary>
public sealed class PriceChart(string label, IReadOnlyList<PricePoint> points, IChartText text) : Chart(label, text)
{
    const double Left = 62;
    const double Right = Width - 16;
    const double Bottom = 330;
    const double Radius = 6;
    const int NameCharacters = 26;

    /// <summary>A name that fits beside a point; the table has it whole.</summary>
    internal static string Short(string name) => name.Length <= NameCharacters ? name : $"{name[..(NameCharacters - 1)]}…";

    protected override double Draw(SvgText svg)
    {
        var x = ChartScale.Logarithmic(points.Min(point => point.CostLower is > 0 ? point.CostLower.Value : point.Cost), points.Max(point => point.CostUpper ?? point.Cost), Left, Right);
        var y = ChartScale.Linear(points.Min(point => point.RatingLower), points.Max(point => point.RatingUpper), Bottom, 14);
        DrawAxes(svg, x, y);
        DrawFront(svg, x, y);
        var labels = new LabelPlaces(points.Select(point => (x.Place(point.Cost), y.Place(point.Rating), Radius)), Left, Right);
        foreach (var point in points.OrderByDescending(point => point.Rating))
            DrawPoint(svg, point, x, y, labels);
        return Bottom + 48;
    }

    void DrawAxes(SvgText svg, ChartScale x, ChartScale y)
    {
        foreach (var tick in x.Ticks)
            svg.Line(x.Place(tick), 14, x.Place(tick), Bottom, "grid").Label(x.Place(tick), Bottom + 18, Text.Money((decimal)tick), "tick", "middle");
        foreach (var tick in y.Ticks)
            svg.Line(Left, y.Place(tick), Right, y.Place(tick), "grid").Label(Left - 8, y.Place(tick) + 4, Text.Whole(tick), "tick", "end");
        svg.Label((Left + Right) / 2, Bottom + 40, Text.Say("AxisCost", points[0].Currency), "axis", "middle").Label(14, Bottom / 2, Text["AxisRating"], "axis", "middle", upwards: true);
    }

    void DrawFront(SvgText svg, ChartScale x, ChartScale y)
    {
        var front = points.Where(point => point.OnFront).OrderBy(point => point.Cost).ToArray();
        if (front.Length < 2)
            return;
        var path = $"M{SvgText.Number(x.Place(front[0].Cost))},{SvgText.Number(y.Place(front[0].Rating))}";
        foreach (var point in front.Skip(1))
            path += $" H{SvgText.Number(x.Place(point.Cost))} V{SvgText.Number(y.Place(point.Rating))}";
        svg.Path(path, "front");
    }

    void DrawPoint(SvgText svg, PricePoint point, ChartScale x, ChartScale y, LabelPlaces labels)
    {
        var (left, top, mark) = (x.Place(point.Cost), y.Place(point.Rating), Mark(point.Access));
        if (point is { CostLower: > 0 and { } lower, CostUpper: { } upper })
            svg.Line(x.Place(lower), top, x.Place(upper), top, $"interval {mark}");
        svg.Line(left, y.Place(point.RatingLower), left, y.Place(point.RatingUpper), $"interval {mark}")
            .Circle(left, top, Radius, $"mark {mark}", $"{point.Name}: {Text.Whole(point.Rating)}, {Text.Money((decimal)point.Cost, point.Currency)}");
        var (labelX, labelY, anchor) = labels.Next(left, top, Radius, Short(point.Name).Length);
        svg.Label(labelX, labelY, Short(point.Name), "label", anchor);
    }
}
