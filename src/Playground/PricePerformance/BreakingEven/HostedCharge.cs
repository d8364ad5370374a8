namespace Playground.PricePerformance.BreakingEven;

/// <summary>A part of what an answer costs at a provider.</summary>
/// <param name="Quantity">Tokens, or requests.</param>
/// <param name="Price">Per million tokens, or per request.</param>
public sealed record HostedCharge(HostedChargeKind Kind, decimal Quantity, decimal Price)
{
    public decimal Cost => Kind == HostedChargeKind.Request ? Quantity * Price : Quantity * Price / 1_000_000m;
}
