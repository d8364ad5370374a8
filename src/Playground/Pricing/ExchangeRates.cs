using static Playground.Pricing.PricingFaultKind;

namespace Playground.Pricing;

/// <summary>Converts money by the rates that were entered.</summary>
public sealed class ExchangeRates(IEnumerable<ExchangeRate> rates)
{
    readonly ExchangeRate[] _rates = [.. rates.OrderByDescending(rate => rate.Date)];

    /// <summary>By the newest rate of that day or before.</summary>
    /// <returns><c>null</c> when no such rate was entered.</returns>
    public ConvertedMoney? Convert(decimal amount, string from, string to, DateOnly date) =>
        from == to ? new(amount, to, null)
        : Find(from, to, date) is { } rate && rate.Convert(amount, from, to) is { } converted ? new(converted, to, rate)
        : null;

    public ExchangeRate? Find(string from, string to, DateOnly date) =>
        _rates.FirstOrDefault(rate => rate.Date <= date && rate.Convert(1, from, to) is not null);
}
