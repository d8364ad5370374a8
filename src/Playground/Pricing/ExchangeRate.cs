using Playground.Faults;
using static Playground.Pricing.PricingFaultKind;

namespace Playground.Pricing;

/// <summary>A rate that the user entered: 1 <paramref name="From"/> = <paramref name="Rate"/> <paramref name="To"/> on a day. Rates are never fetched or guessed.</summary>
// The defaults are for the configuration, where a field may be missing; none of them passes the check below.
public sealed record ExchangeRate(string From = "", string To = "", decimal Rate = 0, DateOnly Date = default)
{
    /// <summary>Converts in the direction of the rate or against it.</summary>
    /// <returns><c>null</c> when the rate is not between these currencies.</returns>
    public decimal? Convert(decimal amount, string from, string to) =>
        (from, to) == (From, To) ? amount * Rate : (from, to) == (To, From) ? amount / Rate : null;

    public IEnumerable<Fault> Faults()
    {
        foreach (var currency in new[] { From, To })
            if (!Currencies.IsKnown(currency))
                yield return new(UnknownCurrency, $"{new FaultField("currency")} is \"{currency}\"; expected a code of ISO 4217 such as USD or EUR.");
        if (From == To)
            yield return new(SameCurrency, $"The rate is from {From} to {To}; expected two currencies.");
        if (Rate <= 0)
            yield return new(RateNotPositive, $"The rate from {From} to {To} is {Rate}; expected more than 0.");
        if (Date == default)
            yield return new(RateWithoutDate, $"The rate from {From} to {To} has no date; expected the day it was read, such as 2026-11-01.");
    }
}
