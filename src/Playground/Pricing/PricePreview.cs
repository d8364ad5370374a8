namespace Playground.Pricing;

/// <summary>What rows would change if they were added.</summary>
/// <param name="Unchanged">How many are in force already.</param>
public sealed record PricePreview(IReadOnlyList<PriceDifference> Differences, int Unchanged);
