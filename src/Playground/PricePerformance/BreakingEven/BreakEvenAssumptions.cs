using Playground.Pricing;

namespace Playground.PricePerformance.BreakingEven;

/// <summary>What a break-even rests on.</summary>
/// <param name="Rate">The rate by which the hosted price was converted, where the currencies differ.</param>
public sealed record BreakEvenAssumptions(MachineCostProfile Machine, Workload Workload, ModelPrice Hosted, ExchangeRate? Rate);
