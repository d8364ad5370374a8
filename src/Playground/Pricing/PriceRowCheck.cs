using Playground.Faults;
using Playground.Settings;
using static Playground.Pricing.PricingFaultKind;

namespace Playground.Pricing;

/// <summary>Finds everything in a price list that can't be right.</summary>
static class PriceRowCheck
{
    public static IEnumerable<Fault> Faults(IReadOnlyCollection<PriceRow> rows) => rows.SelectMany(Faults).Concat(Overlaps(rows));

    public static IEnumerable<Fault> Faults(PriceRow row) => OfRow(row).Select(fault => fault.In(row));

    static IEnumerable<Fault> OfRow(PriceRow row)
    {
        var price = row.Price;
        if (string.IsNullOrWhiteSpace(row.Model) || row.Model.Any(char.IsWhiteSpace))
            yield return new(ModelName, $"the model is \"{ForeignName.Excerpt(row.Model)}\"; expected an id without spaces such as openai/gpt-5.");
        else if (!ForeignName.IsUsable(row.Model))
            yield return new(ModelNameUnusable, $"the model is \"{ForeignName.Excerpt(row.Model)}\", {row.Model.Length} characters long; expected an id without control characters or broken ones and of at most {ForeignName.Longest} bytes.");
        foreach (var (name, amount) in Amounts(price))
            if (amount < 0)
                yield return new(NegativeAmount, $"{new FaultField(name)} is {amount}; expected 0 or more.");
        if (Amounts(price).All(amount => amount.Amount is null))
            yield return new(NoPrice, $"no price is given; expected at least one of {string.Join(", ", Amounts(price).Select(amount => amount.Name))}.");
        if (!Currencies.IsKnown(price.Currency))
            yield return new(UnknownCurrency, $"{new FaultField("currency")} is \"{price.Currency}\"; expected a code of ISO 4217 such as USD or EUR.");
        if (price.AboveInputTokens is <= 0)
            yield return new(ThresholdNotPositive, $"{new FaultField("aboveInputTokens")} is {price.AboveInputTokens}; expected more than 0.");
        if (price.ValidUntil is { } until && until < row.From)
            yield return new(EndsBeforeItBegins, $"it ends on {until:yyyy-MM-dd}, before it begins on {row.From:yyyy-MM-dd}.");
    }

    public static IEnumerable<(string Name, decimal? Amount)> Amounts(PriceTerms price) =>
    [
        ("input", price.Input), ("cachedInput", price.CachedInput), ("cacheWrite", price.CacheWrite), ("output", price.Output),
        ("reasoning", price.Reasoning), ("imageInput", price.ImageInput), ("imageOutput", price.ImageOutput),
        ("audioInput", price.AudioInput), ("audioOutput", price.AudioOutput), ("perRequest", price.PerRequest),
        ("perImage", price.PerImage), ("perAudioSecond", price.PerAudioSecond),
    ];

    static IEnumerable<Fault> Overlaps(IEnumerable<PriceRow> rows)
    {
        foreach (var series in rows.GroupBy(row => row.Series))
        {
            var ordered = series.OrderBy(row => row.From).ToArray();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
                if (earlier.From == later.From)
                    yield return new Fault(TwoFromOneDay, $"there are two prices from {later.From:yyyy-MM-dd} on; expected one.").In(later);
                else if (earlier.Price.ValidUntil is { } until && until >= later.From)
                    yield return new Fault(Overlap, $"the price from {earlier.From:yyyy-MM-dd} to {until:yyyy-MM-dd} overlaps the one from {later.From:yyyy-MM-dd} on; let it end before.").In(later);
        }
    }
}
