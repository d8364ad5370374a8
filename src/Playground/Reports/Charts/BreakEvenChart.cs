using Playground.Models;
using Playground.PricePerformance.BreakingEven;

namespace Playground.Reports.Charts;

/// <summary>Cost a day against answers a day, both ways.</summary>
public sealed class BreakEvenChart(string label, BreakEven result, string local, string hosted, IChartText text) : Chart(label, text)
{
    const double Left = 72;
    const double Right = Width - 16;
    const double Bottom = 210;

    protected override double Draw(SvgText svg)
    {
        var reach = (double)Reach(result);
        var x = ChartScale.Linear(0, reach, Left, Right);
        var end = result.PerDay((decimal)reach);
        var y = ChartScale.Linear(0, (double)Math.Max(end.Local, end.Hosted), Bottom, 14, ticks: 4);
        DrawAxes(svg, x, y);
        Line(ModelAccess.ApiOnly, hosted, day => day.Hosted, end.Hosted >= end.Local ? -8 : 18);
        Line(ModelAccess.OpenWeights, local, day => day.Local, end.Hosted >= end.Local ? 18 : -8);
        if (result.AnswersPerDay is { } crossing && (double)crossing <= reach)
        {
            var (left, top) = (x.Place((double)crossing), y.Place((double)result.PerDay(crossing).Local));
            svg.Line(left, top, left, Bottom, "front").Circle(left, top, 5, "crossing").Label(left + 10, (top + Bottom) / 2, Text.Say("AnswersADay", crossing), "label");
        }
        return Bottom + 48;

        void Line(ModelAccess access, string name, Func<(decimal Local, decimal Hosted), decimal> cost, double above)
        {
            var last = (double)cost(end);
            svg.Line(x.Place(0), y.Place((double)cost(result.PerDay(0))), x.Place(reach), y.Place(last), $"line {Mark(access)}")
                .Label(x.Place(reach) - 4, y.Place(last) + above, PriceChart.Short(name), "label", "end");
        }
    }

    /// <summary>Up to twice the point where the lines cross, but no further than the machine can answer.</summary>
    internal static decimal Reach(BreakEven result) => Math.Max(1, Math.Min(result.CapacityPerDay, (result.AnswersPerDay ?? result.CapacityPerDay / 2) * 2));

    void DrawAxes(SvgText svg, ChartScale x, ChartScale y)
    {
        foreach (var tick in x.Ticks)
            svg.Line(x.Place(tick), 14, x.Place(tick), Bottom, "grid").Label(x.Place(tick), Bottom + 18, Text.Whole(tick), "tick", "middle");
        foreach (var tick in y.Ticks)
            svg.Line(Left, y.Place(tick), Right, y.Place(tick), "grid").Label(Left - 8, y.Place(tick) + 4, Text.Money((decimal)tick), "tick", "end");
        svg.Label((Left + Right) / 2, Bottom + 40, Text["AxisAnswers"], "axis", "middle").Label(14, Bottom / 2, Text.Say("AxisCostADay", result.Currency), "axis", "middle", upwards: true);
    }
}
