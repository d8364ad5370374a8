using Playground.Models;
using Playground.Statistics.Intervals;

namespace Playground.PricePerformance;

/// <summary>Price and performance of one model. What isn't known is <c>null</c>, never 0.</summary>
public sealed record ModelPerformance
{
    public required ModelFigures Figures { get; init; }

    public ModelCard Model => Figures.Model;

    /// <summary><c>null</c> where nobody has voted on it.</summary>
    public ModelQuality? Quality { get; init; }

    /// <summary>1000 × everything spent ÷ usable answers, in the currency shown: what failed is paid for by what came through.</summary>
    public Estimate? CostPerThousand { get; init; }

    /// <summary>The same with energy alone for answers of this machine; equal to <see cref="CostPerThousand"/> for hosted models.</summary>
    public Estimate? MarginalPerThousand { get; init; }

    public CostGap Gap { get; init; }

    /// <summary>The cost is that of this machine, wholly or in part.</summary>
    public bool IsLocalCost { get; init; }

    /// <summary>Watt-hours of an answer, only where measured.</summary>
    public double? WattHours => Figures.Energy is { Count: > 0 } energy ? energy.Joules / 3600 / energy.Count : null;

    /// <summary>Cost of an answer ÷ share of votes won; <c>null</c> where it has won none.</summary>
    public double? CostPerWonAnswer => Quality is { WonShare: > 0 and var share } ? CostPerThousand?.Value / 1000 / share : null;

    /// <summary>Cost of an answer ÷ share of votes that weren't "both bad".</summary>
    public double? CostPerAcceptableAnswer => Quality is { AcceptableShare: > 0 and var share } ? CostPerThousand?.Value / 1000 / share : null;
}
