namespace Playground.Pricing;

/// <summary>
/// What is charged in one tier, above one threshold, in one period. Amounts are per million tokens unless a name says otherwise; <c>null</c>
/// means not known, never free.
/// </summary>
public record PriceTerms
{
    /// <summary>The service tier it holds for, as <see cref="PriceTier.Normalise"/> writes it; <c>null</c> for the standard one.</summary>
    public string? Tier { get; init; }

    /// <summary>It holds for requests whose whole input, cached tokens included, has more tokens than this; <c>null</c> for every request.</summary>
    public long? AboveInputTokens { get; init; }

    /// <summary>With <see cref="UntilUtc"/>, the hours of a day (UTC) at which it holds, from this one on; <c>null</c> for all. The window may go over midnight.</summary>
    public TimeOnly? FromUtc { get; init; }

    /// <summary>The first moment of the day at which it holds no more.</summary>
    public TimeOnly? UntilUtc { get; init; }

    public decimal? Input { get; init; }

    public decimal? CachedInput { get; init; }

    public decimal? CacheWrite { get; init; }

    /// <summary>Tokens written to a cache that keeps them for an hour.</summary>
    public decimal? CacheWriteHour { get; init; }

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

    /// <summary>True for the hours of its window, and always where it has none.</summary>
    /// <param name="at">When the request was sent; where nobody knows, no window holds.</param>
    public bool HoldsAt(DateTimeOffset? at)
    {
        if (FromUtc is not { } from || UntilUtc is not { } until) return true;
        return at is { } moment && TimeOnly.FromDateTime(moment.UtcDateTime).IsBetween(from, until);
    }

    /// <summary>The first day on which this price holds.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which this price holds; <c>null</c> until a later price takes over.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The source of a price that somebody entered without saying where it is from.</summary>
    public const string Entered = "entered";

    /// <summary>The page or file that the price was read from, or <see cref="Entered"/>.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which it was read there.</summary>
    public DateOnly? ReadOn { get; init; }
}
