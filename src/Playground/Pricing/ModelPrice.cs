namespace Playground.Pricing;

/// <summary>What a provider charges for a model from a date on. Amounts are per million tokens; <c>null</c> means not known, never free.</summary>
public sealed record ModelPrice
{
    public decimal? Input { get; init; }

    public decimal? CachedInput { get; init; }

    public decimal? CacheWrite { get; init; }

    /// <summary>Output tokens; reasoning counts as output unless <see cref="Reasoning"/> says otherwise.</summary>
    public decimal? Output { get; init; }

    public decimal? Reasoning { get; init; }

    /// <summary>Charged once per request, whatever its size.</summary>
    public decimal? PerRequest { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The first day on which this price holds.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The page or file that the price was read from.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which it was read there.</summary>
    public DateOnly? ReadOn { get; init; }
}
