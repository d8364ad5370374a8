using Playground.Statistics.Intervals;

namespace Playground.PricePerformance;

/// <summary>What quality is set against.</summary>
public enum PerformanceAxis
{
    /// <summary>Cost of 1,000 answers; the full cost for answers of this machine.</summary>
    Cost,

    /// <summary>Cost of 1,000 answers; the energy alone for answers of this machine.</summary>
    MarginalCost,

    /// <summary>Seconds to the first token.</summary>
    FirstToken,

    /// <summary>Seconds to the end.</summary>
    Total,

    TokensPerSecond,

    /// <summary>Watt-hours of an answer.</summary>
    Energy,
}

/// <summary>Places models in the chart of quality against an axis.</summary>
public static class PerformanceAxes
{
    /// <summary>True where more is better; everywhere else less is.</summary>
    public static bool MoreIsBetter(this PerformanceAxis axis) => axis == PerformanceAxis.TokensPerSecond;

    public static bool IsMoney(this PerformanceAxis axis) => axis is PerformanceAxis.Cost or PerformanceAxis.MarginalCost;

    /// <returns><c>null</c> when it isn't known of this model.</returns>
    public static Estimate? Value(this PerformanceAxis axis, ModelPerformance model) => axis switch
    {
        PerformanceAxis.Cost => model.CostPerThousand,
        PerformanceAxis.MarginalCost => model.MarginalPerThousand,
        PerformanceAxis.FirstToken => Spread(model.Figures.Speed.FirstToken),
        PerformanceAxis.Total => Spread(model.Figures.Speed.Total),
        PerformanceAxis.TokensPerSecond => Spread(model.Figures.Speed.TokensPerSecond),
        _ => model.WattHours is { } energy ? new(energy, energy, energy) : null,
    };

    /// <summary>The models of which both quality and the axis are known, from the lowest value on.</summary>
    public static IReadOnlyList<PerformancePoint> Points(this PerformanceAxis axis, IEnumerable<ModelPerformance> models)
    {
        var placed = models.Select(model => (Model: model, X: axis.Value(model), Y: model.Quality?.Rating))
            .Where(point => point.X is { Value: > 0 } && point.Y is not null).OrderBy(point => point.X!.Value).ToArray();
        var direction = axis.MoreIsBetter() ? -1 : 1;
        return [.. placed.Select(point => new PerformancePoint(point.Model, point.X!, point.Y!, !placed.Any(other =>
            other.Model.Quality!.Group == point.Model.Quality!.Group && Beats((other.X!.Value * direction, other.Y!.Value), (point.X!.Value * direction, point.Y!.Value)))))];
    }

    // Pareto: no worse in both, better in one. Less of x and more of y is better.
    static bool Beats((double X, double Y) one, (double X, double Y) other) =>
        one.X <= other.X && one.Y >= other.Y && one != other;

    static Estimate? Spread(Comparisons.SpeedStatistics? statistics) =>
        statistics is null ? null : new(statistics.P50, Math.Min(statistics.P50, statistics.P95), Math.Max(statistics.P50, statistics.P95));
}
