using Playground.Measuring;

namespace Playground.Pricing;

/// <summary>Prices the tokens of an answer.</summary>
public static class CostCalculator
{
    const decimal PerMillion = 1_000_000m;

    /// <summary>
    /// cost = Σ tokens of a kind × price of that kind ÷ 10⁶ + price per request. Cached and written tokens fall back to the input price and
    /// reasoning to the output price where the provider names none.
    /// </summary>
    /// <returns><c>null</c> when a kind of token was used whose price or number is not known: an unknown cost is never 0.</returns>
    public static AnswerCost? Cost(TokenUsage usage, ModelPrice price)
    {
        if (usage.UncachedInput is not { } uncached || usage.Output is not { } output)
            return null;
        var reasoning = Math.Min(usage.Reasoning ?? 0, output);
        decimal?[] parts =
        [
            Charge(uncached, price.Input),
            Charge(usage.CacheRead ?? 0, price.CachedInput ?? price.Input),
            Charge(usage.CacheWrite ?? 0, price.CacheWrite ?? price.Input),
            Charge(output - reasoning, price.Output),
            Charge(reasoning, price.Reasoning ?? price.Output),
            price.PerRequest ?? 0m,
        ];
        return parts.Any(part => part is null) ? null : new AnswerCost(parts.Sum()!.Value, price.Currency, usage.Origin);
    }

    static decimal? Charge(long tokens, decimal? perMillion) => tokens == 0 ? 0m : tokens * perMillion / PerMillion;
}
