using static Playground.Pricing.PricingFaultKind;

namespace Playground.Pricing;

/// <summary>An amount in another currency, with the rate by which it came about; <c>null</c> where nothing had to be converted.</summary>
public sealed record ConvertedMoney(decimal Amount, string Currency, ExchangeRate? Rate);
