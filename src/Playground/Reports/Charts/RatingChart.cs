namespace Playground.Reports.Charts;

/// <summary>Ratings with their intervals, one model a line.</summary>
public sealed class RatingChart(string label, IReadOnlyList<RatingBar> bars, IChartText text) : Chart(label, text)
{
    const double Left = 210;
    const double Row = 24;

    protected override double Draw(SvgText svg)
    {
        var axis = ChartScale.Linear(bars.Min(bar => bar.Lower), bars.Max(bar => bar.Upper), Left, Width - 20);
        var bottom = 8 + bars.Count * Row;
        foreach (var tick in axis.Ticks)
            svg.Line(axis.Place(tick), 4, axis.Place(tick), bottom, "grid").Label(axis.Place(tick), bottom + 16, Text.Whole(tick), "tick", "middle");
        foreach (var (place, bar) in bars.Index())
        {
            var y = 8 + (place + 0.5) * Row;
            svg.Label(Left - 14, y + 4, PriceChart.Short(bar.Name), "label", "end")
                .Line(axis.Place(bar.Lower), y, axis.Place(bar.Upper), y, $"interval {Mark(bar.Access)}")
                .Circle(axis.Place(bar.Rating), y, 5, $"mark {Mark(bar.Access)}", $"{bar.Name}: {Text.Whole(bar.Rating)} ({Text.Whole(bar.Lower)}–{Text.Whole(bar.Upper)})");
        }
        svg.Label((Left + Width - 20) / 2, bottom + 36, Text["AxisRating"], "axis", "middle");
        return bottom + 44;
    }
}
