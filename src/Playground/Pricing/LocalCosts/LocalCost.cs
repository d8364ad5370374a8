namespace Playground.Pricing.LocalCosts;

/// <summary>A cost of a local model, both ways to see it.</summary>
/// <param name="Full">With the machine's share of price, idle time and fixed costs.</param>
/// <param name="Marginal">The energy of the busy time alone: what one more answer costs on a machine that is there anyway.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record LocalCost(decimal Full, decimal Marginal, string Currency)
{
    public static LocalCost operator *(LocalCost cost, decimal factor) => new(cost.Full * factor, cost.Marginal * factor, cost.Currency);

    public static LocalCost operator /(LocalCost cost, decimal divisor) => new(cost.Full / divisor, cost.Marginal / divisor, cost.Currency);
}
