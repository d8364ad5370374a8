using System.Globalization;
using Microsoft.AspNetCore.Components;
using Playground.PricePerformance;
using Playground.Reports.Charts;

namespace Playground.Web.PricePerformance;

/// <summary>Quality against what it costs: a ring for open weights, a dot for proprietary models, larger where more tokens come a second.</summary>
public sealed partial class PerformanceChart
{
    const int Width = 760, Height = 430, Left = 58, Right = 744, Top = 16, Bottom = 386;

    ChartScale _x = ChartScale.Linear(0, 1, Left, Right);
    ChartScale _y = ChartScale.Linear(0, 1, Bottom, Top);
    IReadOnlyList<ChartMark> _marks = [];
    PerformancePoint? _shown;

    /// <summary>At least one; from the lowest value of the axis on.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<PerformancePoint> Points { get; set; }

    [Parameter, EditorRequired] public PerformanceAxis Axis { get; set; }

    [Parameter, EditorRequired] public required string Currency { get; set; }

    protected override void OnParametersSet()
    {
        _x = ChartScale.Logarithmic(Points.Min(point => Math.Min(point.X.Lower, point.X.Value)), Points.Max(point => point.X.Upper), Left, Right);
        _y = ChartScale.Linear(Points.Min(point => point.Y.Lower), Points.Max(point => point.Y.Upper), Bottom, Top);
        _marks = ChartMark.Place(Points, _x, _y, Left, Right);
        _shown = Points.FirstOrDefault(point => point.Model.Model.Id == _shown?.Model.Model.Id);
    }

    /// <summary>Steps along the models that nothing beats.</summary>
    string Front
    {
        get
        {
            var front = Points.Where(point => point.OnFront).OrderBy(point => point.Y.Value).Select(point => (X: N(_x.Place(point.X.Value)), Y: N(_y.Place(point.Y.Value))));
            return string.Join(' ', front.Select((at, number) => number == 0 ? $"M{at.X},{at.Y}" : $"H{at.X} V{at.Y}"));
        }
    }

    static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
