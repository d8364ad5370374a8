using Playground.Metrics;

namespace Playground.Pricing;

/// <summary>Prices the tokens of an answer.</summary>
public static class CostCalculator
{
    const decimal PerMillion = 1_000_000m;

    /// <summary>
    /// cost = Σ tokens of a kind × price of that kind ÷ 10⁶ + price per request + images × price + audio seconds × price. Where the provider
    /// names no price of its own for them, cached, written, image and audio tokens cost what input does, and reasoning, image and audio tokens
    /// what output does.
    /// </summary>
    /// <param name="price">Its tier and threshold are those of the request; see <see cref="ModelPrice.For"/>.</param>
    /// <returns><c>null</c> when a kind of token was used whose price or number is not known: an unknown cost is never 0.</returns>
    public static AnswerCost? Cost(TokenUsage usage, PriceTerms price)
    {
        if (usage.UncachedInput is not >= 0 || usage.Output is not >= 0 || usage.CacheRead < 0 || usage.CacheWrite < 0)
            return null;
        if (Input(usage, price) + Output(usage, price) + Units(usage, price) is not { } amount)
            return null;
        return new AnswerCost(amount, price.Currency, usage.Origin);
    }

    /// <summary>Finds the price for the tier that was reported and the length of the input, and prices by it.</summary>
    /// <returns><c>null</c> when no price is known for that tier.</returns>
    public static AnswerCost? Cost(TokenUsage usage, ModelPrice price, string? serviceTier) =>
        price.For(serviceTier, usage.Input) is { } applicable ? Cost(usage, applicable) : null;

    // Images and audio are charged before text, out of the tokens that came from no cache.
    static decimal? Input(TokenUsage usage, PriceTerms price)
    {
        var audioShare = InputShare(usage.Audio, usage.AudioOutput, price.AudioInput ?? price.AudioOutput);
        var imageShare = InputShare(usage.Image, usage.ImageOutput, price.ImageInput ?? price.ImageOutput);
        if (audioShare is null || imageShare is null)
            return null;
        var (audio, rest) = Take(usage.UncachedInput!.Value, audioShare.Value);
        var (image, text) = Take(rest, imageShare.Value);
        return Charge(audio, price.AudioInput ?? price.Input)
            + Charge(image, price.ImageInput ?? price.Input)
            + Charge(text, price.Input)
            + Charge(usage.CacheRead ?? 0, price.CachedInput ?? price.Input)
            + CacheWrites(usage, price);
    }

    // What is kept for an hour has a price of its own; where only the other one is known, the cost is not.
    static decimal? CacheWrites(TokenUsage usage, PriceTerms price)
    {
        var (hour, rest) = Take(usage.CacheWrite ?? 0, usage.CacheWriteHour ?? 0);
        return Charge(hour, price.CacheWriteHour ?? (price.CacheWrite is null ? price.Input : null)) + Charge(rest, price.CacheWrite ?? price.Input);
    }

    static decimal? Output(TokenUsage usage, PriceTerms price)
    {
        var (reasoning, written) = Take(usage.Output!.Value, usage.Reasoning ?? 0);
        var (audio, unheard) = Take(written, usage.AudioOutput ?? 0);
        var (image, text) = Take(unheard, usage.ImageOutput ?? 0);
        return Charge(reasoning, price.Reasoning ?? price.Output)
            + Charge(audio, price.AudioOutput ?? price.Output)
            + Charge(image, price.ImageOutput ?? price.Output)
            + Charge(text, price.Output);
    }

    static decimal? Units(TokenUsage usage, PriceTerms price) =>
        (price.PerRequest ?? 0m) + (usage.ImagesMade ?? 0) * (price.PerImage ?? 0m) + (usage.AudioSecondsMade ?? 0m) * (price.PerAudioSecond ?? 0m);

    /// <returns><c>null</c> when it isn't known how many of the tokens were read and how many written, and the price tells them apart.</returns>
    static long? InputShare(long? all, long? written, decimal? ownPrice) =>
        all is null or 0 || ownPrice is null ? 0 : written is null ? null : Math.Max(0, all.Value - written.Value);

    static (long Taken, long Left) Take(long from, long wanted)
    {
        var taken = Math.Clamp(wanted, 0, from);
        return (taken, from - taken);
    }

    static decimal? Charge(long tokens, decimal? perMillion) => tokens == 0 ? 0m : tokens * perMillion / PerMillion;
}
