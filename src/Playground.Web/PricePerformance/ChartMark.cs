using Playground.PricePerformance;
using Playground.Reports.Charts;

namespace Playground.Web.PricePerformance;

/// <summary>A point of the chart with its size and the place of its name.</summary>
/// <param name="Anchor">Of the name, as SVG calls it.</param>
public sealed record ChartMark(PerformancePoint Point, double X, double Y, double Size, double LabelX, double LabelY, string Anchor)
{
    const double Smallest = 5, Largest = 10;

    /// <summary>Sizes follow the square root of the median tokens a second, so that areas do; where it isn't known, the smallest.</summary>
    /// <param name="left">Where the drawing of points begins, as <paramref name="right"/> is where it ends.</param>
    public static IReadOnlyList<ChartMark> Place(IReadOnlyList<PerformancePoint> points, ChartScale x, ChartScale y, double left, double right)
    {
        var fastest = points.Max(Speed);
        var circles = points.Select(point => (X: x.Place(point.X.Value), Y: y.Place(point.Y.Value), Radius: fastest > 0 ? Smallest + (Largest - Smallest) * Math.Sqrt(Speed(point) / fastest) : Smallest)).ToArray();
        var labels = new LabelPlaces(circles, left, right);
        return
        [
            .. points.Zip(circles, (point, circle) =>
            {
                var label = labels.Next(circle.X, circle.Y, circle.Radius, point.Model.Model.Name.Length);
                return new ChartMark(point, circle.X, circle.Y, circle.Radius, label.X, label.Y, label.Anchor);
            }),
        ];
    }

    static double Speed(PerformancePoint point) => point.Model.Figures.Speed.TokensPerSecond?.P50 ?? 0;
}
