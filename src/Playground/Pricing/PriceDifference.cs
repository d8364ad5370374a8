namespace Playground.Pricing;

/// <param name="Before">What holds until then; <c>null</c> for a price that is new.</param>
public sealed record PriceDifference(PriceRow Row, PriceTerms? Before);
