using Playground.Pricing.Performance;

namespace Playground.Web.Prices;

/// <summary>A point of the chart with its size and the place of its name.</summary>
public sealed record ChartMark(PerformancePoint Point, double X, double Y, double Size, double LabelX, double LabelY, bool IsLabelLeft)
{
    const double Smallest = 5, Largest = 10, LineHeight = 15, NearX = 150;

    /// <summary>Sizes follow the square root of the median tokens a second, so that areas do; where it isn't known, the smallest.</summary>
    /// <param name="middle">Right of it names stand to the left of their points.</param>
    public static IReadOnlyList<ChartMark> Place(IReadOnlyList<PerformancePoint> points, ChartScale x, ChartScale y, double middle)
    {
        var fastest = points.Max(point => point.Model.Figures.Speed.TokensPerSecond?.P50) ?? 0;
        var marks = new List<ChartMark>();
        foreach (var point in points)
        {
            var share = fastest > 0 ? (point.Model.Figures.Speed.TokensPerSecond?.P50 ?? 0) / fastest : 0;
            var size = Smallest + (Largest - Smallest) * Math.Sqrt(share);
            var (at, height) = (x.At(point.X.Value), y.At(point.Y.Value));
            var isLeft = at > middle;
            var labelX = at + (isLeft ? -1 : 1) * (size + 6);
            marks.Add(new(point, at, height, size, labelX, Free(marks, labelX, height - size - 3), isLeft));
        }
        return marks;
    }

    // A name that would stand on another moves down until it doesn't.
    static double Free(List<ChartMark> marks, double x, double y)
    {
        while (marks.Any(other => Math.Abs(other.LabelX - x) < NearX && Math.Abs(other.LabelY - y) < LineHeight))
            y += LineHeight;
        return y;
    }
}
