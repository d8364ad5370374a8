using System.Globalization;
using System.Text.Json;
using Playground.Faults;

namespace Playground.Pricing.Importing;

/// <summary>Reads a price per token as these lists write it, a number or a string.</summary>
static class PriceNumber
{
    /// <summary>Lists that were computed in binary floating point say 0.6000000000000001 for 0.6; no provider charges by less than this.</summary>
    const int Decimals = 9;

    /// <summary>In dollars, for one token, image or request: what is beyond is no price.</summary>
    const decimal Absurd = 1_000_000m;

    /// <returns>The number as it stands there; <c>null</c> when there is none, which is a fault unless the value is null.</returns>
    public static decimal? Read(string model, string field, JsonElement value, List<Fault> faults)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => value.ValueKind.ToString(),
        };
        if (text is null)
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(NoPrice(model, field, text));
        return null;
    }

    /// <summary>A price of 0 or more, or <c>null</c> with a fault.</summary>
    public static decimal? ReadCharge(string model, string field, JsonElement value, List<Fault> faults)
    {
        if (Read(model, field, value, faults) is not { } number)
            return null;
        if (number is >= 0 and < Absurd)
            return number;
        faults.Add(NoPrice(model, field, value.ToString()));
        return null;
    }

    public static decimal? PerMillion(decimal? perToken) => perToken is { } price ? decimal.Round(price * 1_000_000m, Decimals) / 1.000000000m : null;

    static Fault NoPrice(string model, string field, string text) => new Fault(
        PricingFaultKind.NotAPrice, $"{field} is \"{Shortened(text)}\"; expected a price in US dollars, a number of 0 or more and below a million.").In(model);

    static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
