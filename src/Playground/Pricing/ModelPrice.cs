namespace Playground.Pricing;

/// <summary>
/// What a provider charges for a model from a date on. Amounts are per million tokens unless a name says otherwise; <c>null</c> means not
/// known, never free.
/// </summary>
public sealed record ModelPrice
{
    /// <summary>The service tier it holds for, as <see cref="PriceTier.Normalise"/> writes it; <c>null</c> for the standard one.</summary>
    public string? Tier { get; init; }

    /// <summary>It holds for requests whose whole input, cached tokens included, has more tokens than this; <c>null</c> for every request.</summary>
    public long? AboveInputTokens { get; init; }

    public decimal? Input { get; init; }

    public decimal? CachedInput { get; init; }

    public decimal? CacheWrite { get; init; }

    /// <summary>Output tokens; reasoning counts as output unless <see cref="Reasoning"/> says otherwise.</summary>
    public decimal? Output { get; init; }

    public decimal? Reasoning { get; init; }

    /// <summary>Input tokens that stand for images.</summary>
    public decimal? ImageInput { get; init; }

    /// <summary>Output tokens that stand for images.</summary>
    public decimal? ImageOutput { get; init; }

    /// <summary>Input tokens that stand for audio.</summary>
    public decimal? AudioInput { get; init; }

    /// <summary>Output tokens that stand for audio.</summary>
    public decimal? AudioOutput { get; init; }

    /// <summary>Charged once per request, whatever its size.</summary>
    public decimal? PerRequest { get; init; }

    /// <summary>Charged for each image made.</summary>
    public decimal? PerImage { get; init; }

    /// <summary>Charged for each second of audio made.</summary>
    public decimal? PerAudioSecond { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The first day on which this price holds.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which this price holds; <c>null</c> until a later price takes over.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The page or file that the price was read from.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which it was read there.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>What the same model costs in other tiers and above thresholds; <c>null</c> where only this price is known.</summary>
    public IReadOnlyList<ModelPrice>? Variants { get; init; }

    /// <summary>The one price that applies to a request: the tier that the answer reported, and the highest threshold its input exceeds.</summary>
    /// <param name="serviceTier">As the provider reported it; <c>null</c> is the standard tier.</param>
    /// <param name="inputTokens">The whole input, cached or not.</param>
    /// <returns><c>null</c> when no price is known for that tier, or none for so long an input in it.</returns>
    public ModelPrice? For(string? serviceTier, long? inputTokens)
    {
        var tier = PriceTier.Normalise(serviceTier);
        var applicable = (Variants ?? []).Prepend(this with { Variants = null })
            .Where(price => price.AboveInputTokens is not { } above || inputTokens > above)
            .OrderByDescending(price => price.AboveInputTokens ?? 0)
            .ToArray();
        var found = applicable.FirstOrDefault(price => price.Tier == tier);
        // Where long inputs cost more, a tier that names no price for them leaves it unknown.
        return found is not null && applicable.Any(price => price.AboveInputTokens > (found.AboveInputTokens ?? 0)) ? null : found;
    }
}
