namespace Playground.Pricing;

/// <summary>What became of rows that were to be added.</summary>
/// <param name="Unchanged">How many were in force already.</param>
public sealed record PriceChange(IReadOnlyList<PriceRow> Added, int Unchanged);
