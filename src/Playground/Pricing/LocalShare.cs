using Playground.Metrics;

namespace Playground.Pricing;

/// <summary>An answer's share of what this machine costs, with everything that it was computed from: history keeps it when the profile changes.</summary>
/// <param name="Marginal">The energy of its busy time alone, in the currency of the whole.</param>
/// <param name="Origin">How that energy was found: measured by a meter, or from entered watts and hence estimated.</param>
/// <param name="BusySeconds">How long the machine worked at it, as the engine measured.</param>
/// <param name="Concurrency">How many answers shared that time on average, this one included.</param>
/// <param name="EnteredOn">The day from which the profile holds; <c>null</c> where it stands in the configuration.</param>
public sealed record LocalShare(
    decimal Marginal, NumberOrigin Origin, decimal BusySeconds, decimal Concurrency, MachineCostProfile Machine, DateOnly? EnteredOn);
