using Playground.Metrics;
using Playground.Pricing;

namespace Playground.PricePerformance;

/// <summary>What all answers of a model would have cost at another price. The answers themselves keep the price they were priced with.</summary>
/// <param name="Amount">In the currency of the supposed price.</param>
/// <param name="PerThousand">Of the answers that have known tokens.</param>
/// <param name="Answers">Answers whose tokens are known and hence counted.</param>
public sealed record PriceSupposition(decimal Amount, decimal PerThousand, int Answers)
{
    /// <summary>
    /// Charges the tokens of all answers by one price: the same as charging each, as long as the price has no thresholds, which are passed over.
    /// </summary>
    /// <returns><c>null</c> without answers, or when the price doesn't say what such tokens cost.</returns>
    public static PriceSupposition? Of(TokenFigures tokens, PriceTerms price)
    {
        if (tokens.Count == 0)
            return null;
        var usage = new TokenUsage
        {
            UncachedInput = tokens.UncachedInput,
            CacheRead = tokens.CacheRead,
            CacheWrite = tokens.CacheWrite,
            Output = tokens.Output,
            Reasoning = tokens.Reasoning,
        };
        if (CostCalculator.Cost(usage, price with { PerRequest = null })?.Amount is not { } forTokens)
            return null;
        var amount = forTokens + (price.PerRequest ?? 0) * tokens.Count;
        return new(amount, 1000 * amount / tokens.Count, tokens.Count);
    }
}
