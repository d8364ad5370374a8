using static System.FormattableString;

namespace Playground.Pricing;

/// <summary>Finds everything in a price list that can't be right, in sentences.</summary>
static class PriceRowCheck
{
    public static IEnumerable<string> Faults(IReadOnlyCollection<PriceRow> rows) => rows.SelectMany(Faults).Concat(Overlaps(rows));

    public static IEnumerable<string> Faults(PriceRow row)
    {
        var (title, price) = (row.Title, row.Price);
        if (string.IsNullOrWhiteSpace(row.Model) || row.Model.Any(char.IsWhiteSpace))
            yield return Invariant($"A price names the model \"{row.Model}\"; expected an id without spaces such as openai/gpt-5.");
        foreach (var (name, amount) in Amounts(price))
            if (amount < 0)
                yield return Invariant($"{title}: {name} is {amount}; expected 0 or more.");
        if (Amounts(price).All(amount => amount.Amount is null))
            yield return Invariant($"{title}: no price is given; expected at least one of {string.Join(", ", Amounts(price).Select(amount => amount.Name))}.");
        if (!Currencies.IsKnown(price.Currency))
            yield return Invariant($"{title}: the currency \"{price.Currency}\" is not known; expected a code of ISO 4217 such as USD or EUR.");
        if (price.AboveInputTokens is <= 0)
            yield return Invariant($"{title}: aboveInputTokens is {price.AboveInputTokens}; expected more than 0.");
        if (price.ValidUntil < row.From)
            yield return Invariant($"{title}: it ends on {price.ValidUntil:yyyy-MM-dd}, before it begins on {row.From:yyyy-MM-dd}.");
    }

    public static IEnumerable<(string Name, decimal? Amount)> Amounts(PriceTerms price) =>
    [
        ("input", price.Input), ("cachedInput", price.CachedInput), ("cacheWrite", price.CacheWrite), ("output", price.Output),
        ("reasoning", price.Reasoning), ("imageInput", price.ImageInput), ("imageOutput", price.ImageOutput),
        ("audioInput", price.AudioInput), ("audioOutput", price.AudioOutput), ("perRequest", price.PerRequest),
        ("perImage", price.PerImage), ("perAudioSecond", price.PerAudioSecond),
    ];

    static IEnumerable<string> Overlaps(IEnumerable<PriceRow> rows)
    {
        foreach (var series in rows.GroupBy(row => row.Series))
        {
            var ordered = series.OrderBy(row => row.From).ToArray();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
                if (earlier.From == later.From)
                    yield return Invariant($"{later.Title}: there are two prices from {later.From:yyyy-MM-dd} on; expected one.");
                else if (earlier.Price.ValidUntil >= later.From)
                    yield return Invariant($"{later.Title}: the price from {earlier.From:yyyy-MM-dd} to {earlier.Price.ValidUntil:yyyy-MM-dd} overlaps the one from {later.From:yyyy-MM-dd} on; let it end before.");
        }
    }
}
