using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.PricePerformance;
using Playground.Statistics.Intervals;
using Playground.Web.Shell;

namespace Playground.Web.PricePerformance;

/// <summary>The numbers of price and performance as people read them.</summary>
public sealed class PerformanceText(IStringLocalizer<PerformanceText> words)
{
    public string Name(PerformanceAxis axis) => words["Axis." + axis];

    /// <summary>The axis with its unit, for the drawing.</summary>
    public string Title(PerformanceAxis axis) => words["Title." + axis];

    /// <summary>Why a cost isn't known.</summary>
    public string Gap(ModelPerformance model) => words[model is { Gap: CostGap.NoPrice, Model.IsLocal: true } ? "Gap.NoMachine" : "Gap." + model.Gap];

    /// <summary>A value of an axis with its unit.</summary>
    public static string Value(PerformanceAxis axis, double value, string currency) => axis switch
    {
        PerformanceAxis.Cost or PerformanceAxis.MarginalCost => MoneyText.Of(value, currency),
        PerformanceAxis.FirstToken or PerformanceAxis.Total => MetricText.Duration(TimeSpan.FromSeconds(value)),
        PerformanceAxis.TokensPerSecond => MetricText.Speed(value),
        _ => value.ToString("0.####", CultureInfo.CurrentCulture) + "\u202fWh",
    };

    public static string Rating(Estimate? rating) => rating is null ? MetricText.Unknown : rating.Value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary><c>±26</c>, the larger half of the interval.</summary>
    public static string Reach(Estimate? rating) =>
        rating is null ? "" : "±" + Math.Max(rating.Upper - rating.Value, rating.Value - rating.Lower).ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Everything exact about a place in the chart, in a sentence.</summary>
    public string Exact(PerformancePoint point, PerformanceAxis axis, string currency)
    {
        string Of(double value) => Value(axis, value, currency);
        var interval = words[axis.IsMoney() ? "Interval" : "Spread", Of(point.X.Lower), Of(point.X.Upper)];
        return words["Exact", point.Model.Model.Name, Rating(point.Y), Rating(point.Y with { Value = point.Y.Lower }), Rating(point.Y with { Value = point.Y.Upper }),
            Name(axis), Of(point.X.Value), interval, words[point.OnFront ? "OnFront" : "Behind"]];
    }
}
