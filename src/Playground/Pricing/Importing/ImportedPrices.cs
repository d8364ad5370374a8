using Playground.Faults;

namespace Playground.Pricing.Importing;

/// <summary>What a price list of others held.</summary>
/// <param name="Rows">Prices from the day of reading on.</param>
/// <param name="Unpriced">Models that it names without a price that can be used, such as routers.</param>
/// <param name="Faults">What is wrong with entries, none of whose prices are among the rows.</param>
public sealed record ImportedPrices(PriceListFormat Format, IReadOnlyList<PriceRow> Rows, IReadOnlyList<string> Unpriced, IReadOnlyList<Fault> Faults);
