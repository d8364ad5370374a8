using Playground.Statistics.Intervals;

namespace Playground.PricePerformance;

/// <summary>A model's place in the chart.</summary>
/// <param name="X">With its interval; for times and speeds from the median to the 95th percentile.</param>
/// <param name="OnFront">No other model of its group is both better rated and better on the axis, nor as good in one and better in the other.</param>
public sealed record PerformancePoint(ModelPerformance Model, Estimate X, Estimate Y, bool OnFront)
{
    /// <summary>The group within which its rating means something.</summary>
    public int Group => Model.Quality!.Group;
}
