using System.Text.Json;
using Playground.Faults;

namespace Playground.Pricing.Importing;

/// <summary>
/// LiteLLM's <c>tiered_pricing</c>: a list of <c>{"range": [from, to], "input_cost_per_token", …}</c>. The tier that begins at 0 is the price of short
/// prompts; another holds for prompts with more tokens than its range begins with.
/// </summary>
static class LiteLlmTiers
{
    /// <param name="terms">The prices read so far, to which those of the tiers are added.</param>
    /// <param name="set">Sets the price that a field names.</param>
    public static void Read(JsonProperty model, Dictionary<(string? Tier, long? Above), PriceTerms> terms, Func<PriceTerms, string, decimal, PriceTerms> set, List<Fault> faults)
    {
        if (!model.Value.TryGetProperty("tiered_pricing", out var tiers) || tiers.ValueKind != JsonValueKind.Array) return;
        foreach (var tier in tiers.EnumerateArray().Where(tier => tier.ValueKind == JsonValueKind.Object))
        {
            if (From(tier) is not { } from) continue;
            var key = ((string?)null, from > 0 ? from : (long?)null);
            // What a tier doesn't name costs what it costs in the first.
            var found = terms.GetValueOrDefault(key) ?? terms[(null, null)];
            foreach (var field in tier.EnumerateObject().Where(field => LiteLlmPrices.IsPrice(field.Name)))
                if (PriceNumber.ReadCharge(model.Name, $"tiered_pricing.{field.Name}", field.Value, faults) is { } price)
                    found = set(found, field.Name, price);
            terms[key] = found;
        }
    }

    static long? From(JsonElement tier) =>
        tier.TryGetProperty("range", out var range) && range.ValueKind == JsonValueKind.Array && range.GetArrayLength() > 0 && range[0].ValueKind == JsonValueKind.Number
        && range[0].TryGetDecimal(out var from) && from is >= 0 and < long.MaxValue ? (long)from : null;
}
