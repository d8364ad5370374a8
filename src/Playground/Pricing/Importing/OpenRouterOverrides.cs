using System.Globalization;
using System.Text.Json;

namespace Playground.Pricing.Importing;

/// <summary>
/// OpenRouter's <c>overrides</c>: prices from a length of the prompt on (<c>min_prompt_tokens</c>), within some hours of a day
/// (<c>utc_start</c>, <c>utc_end</c>), or both. Of the entries that hold, a later one wins, price by price: what it doesn't name stays as it was.
/// </summary>
static class OpenRouterOverrides
{
    /// <param name="terms">The price without any of them.</param>
    /// <param name="set">Puts the prices of an entry over others.</param>
    public static IEnumerable<PriceTerms> Rows(PriceTerms terms, JsonElement pricing, Func<PriceTerms, JsonElement, PriceTerms> set)
    {
        if (!pricing.TryGetProperty("overrides", out var list) || list.ValueKind != JsonValueKind.Array) return [];
        Override[] overrides = [.. list.EnumerateArray().Select(Read).OfType<Override>()];
        long[] lengths = [0, .. overrides.Select(entry => entry.From).Where(from => from > 0).Distinct().Order()];
        (TimeOnly, TimeOnly)?[] windows = [null, .. overrides.Select(entry => entry.Window).Where(window => window is not null).Distinct()];
        return
            from window in windows
            from length in lengths
            where length > 0 || window is not null
            let holding = overrides.Where(entry => entry.From <= length && (entry.Window is null || entry.Window == window)).ToArray()
            select holding.Aggregate(terms, (before, entry) => set(before, entry.Prices)) with
            {
                // From a number of tokens on, where the price list speaks of more than a number.
                AboveInputTokens = length > 0 ? length - 1 : null,
                FromUtc = window?.Item1,
                UntilUtc = window?.Item2,
            };
    }

    static Override? Read(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object) return null;
        long from = entry.TryGetProperty("min_prompt_tokens", out var minimum) && minimum.ValueKind == JsonValueKind.Number && minimum.TryGetInt64(out var tokens) && tokens > 1 ? tokens : 0;
        var window = Time(entry, "utc_start") is { } start && Time(entry, "utc_end") is { } end && start != end ? (start, end) : ((TimeOnly, TimeOnly)?)null;
        // A window that can't be read holds at hours that nobody knows.
        return from == 0 && window is null || window is null && entry.TryGetProperty("utc_start", out _) ? null : new(from, window, entry);
    }

    /// <summary><c>"16:30"</c>, <c>"16:30:00"</c>, or a number: the hour, or hours and minutes as 1630.</summary>
    static TimeOnly? Time(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number is >= 0 and <= 24 ? new TimeOnly(number % 24, 0) : number is >= 100 and <= 2400 && number % 100 < 60 ? new TimeOnly(number / 100 % 24, number % 100) : null;
        return value.ValueKind == JsonValueKind.String && TimeOnly.TryParse(value.GetString()!.TrimEnd('Z', 'z'), CultureInfo.InvariantCulture, out var time) ? time : null;
    }

    /// <param name="From">The fewest tokens of a prompt; 0 for any.</param>
    sealed record Override(long From, (TimeOnly, TimeOnly)? Window, JsonElement Prices);
}
