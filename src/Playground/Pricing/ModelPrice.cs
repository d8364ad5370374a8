namespace Playground.Pricing;

/// <summary>What a provider charges for a model from a date on: the terms of the standard tier, and those of others where they are known.</summary>
public sealed record ModelPrice : PriceTerms
{
    public ModelPrice() { }

    public ModelPrice(PriceTerms terms) : base(terms) { }

    /// <summary>What the same model costs in other tiers and above thresholds; <c>null</c> where only these terms are known.</summary>
    public IReadOnlyList<PriceTerms>? Variants { get; init; }

    /// <summary>The terms that apply to a request: those of the tier that the answer reported, and of the highest threshold its input exceeds.</summary>
    /// <param name="serviceTier">As the provider reported it; <c>null</c> is the standard tier.</param>
    /// <param name="inputTokens">The whole input, cached or not.</param>
    /// <param name="at">When the request was sent, where prices change with the hour.</param>
    /// <returns>A price without variants; <c>null</c> when none is known for that tier, or none for so long an input in it.</returns>
    public ModelPrice? For(string? serviceTier, long? inputTokens, DateTimeOffset? at = null)
    {
        var tier = PriceTier.Normalise(serviceTier);
        var applicable = (Variants ?? []).Prepend(this)
            .Where(terms => terms.AboveInputTokens is not { } above || inputTokens > above)
            .Where(terms => terms.HoldsAt(at))
            .OrderByDescending(terms => terms.AboveInputTokens ?? 0)
            .ThenByDescending(terms => terms.FromUtc is not null)
            .ToArray();
        var found = applicable.FirstOrDefault(terms => terms.Tier == tier);
        // Where long inputs cost more, a tier that names no price for them leaves it unknown.
        return found is null || applicable.Any(terms => terms.AboveInputTokens > (found.AboveInputTokens ?? 0)) ? null : new ModelPrice(found);
    }
}
