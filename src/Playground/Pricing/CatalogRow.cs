namespace Playground.Pricing;

/// <summary>A row of the price list as it stands today.</summary>
/// <param name="IsOwn">The team entered or imported it; otherwise it came with the program.</param>
public sealed record CatalogRow(PriceRow Row, bool IsOwn, PricePeriod Period);
