namespace Playground.Pricing.LocalCosts;

/// <summary>What this machine costs from a day on.</summary>
/// <param name="From"><c>null</c> where it stands in the configuration, which has no dates.</param>
public sealed record DatedMachine(DateOnly? From, MachineCostProfile Profile);
