using Playground.Pricing;

namespace Playground.Web.Pricing;

/// <summary>A price that is only supposed, as it is typed. It begins at the price in force, so that one number can be changed.</summary>
public sealed class WhatIfForm
{
    public string Currency { get; set; } = "USD";

    /// <summary>Per million tokens, as all amounts.</summary>
    public decimal? Input { get; set; }

    public decimal? Cached { get; set; }

    public decimal? Output { get; set; }

    public bool IsComplete => Input is not null && Output is not null;

    public bool IsFaulty => Input < 0 || Cached < 0 || Output < 0 || !Currencies.IsKnown(Currency);

    public static WhatIfForm Of(ModelPrice? price) =>
        price is null ? new() : new() { Currency = price.Currency, Input = price.Input, Cached = price.CachedInput, Output = price.Output };

    public PriceTerms ToTerms() => new() { Input = Input, CachedInput = Cached, Output = Output, Currency = Currency };
}
