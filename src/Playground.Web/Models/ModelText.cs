using System.Globalization;

namespace Playground.Web.Models;

/// <summary>Numbers about models as people read them, in the chosen culture.</summary>
static class ModelText
{
    const string Unknown = "—";

    public static string Count(long? number) => number is { } known ? known.ToString("N0", CultureInfo.CurrentCulture) : Unknown;

    /// <summary>An amount with its currency, with at least two places and as many as the price has.</summary>
    public static string Amount(decimal? amount, string currency)
    {
        if (amount is not { } known)
            return Unknown;
        var number = known.ToString("#,0.00####", CultureInfo.CurrentCulture);
        var sign = currency switch { "USD" => "$", "EUR" => "€", _ => currency };
        return CultureInfo.CurrentCulture.NumberFormat.CurrencyPositivePattern is 0 && sign.Length == 1 ? sign + number : $"{number} {sign}";
    }

    public static string Date(DateOnly date) => date.ToString("d", CultureInfo.CurrentCulture);

    /// <summary>Decimal units, as disks and downloads count them.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => $"{(bytes / 1e9).ToString("0.0", CultureInfo.CurrentCulture)} GB",
        >= 1_000_000 => $"{(bytes / 1e6).ToString("0.0", CultureInfo.CurrentCulture)} MB",
        _ => $"{(bytes / 1e3).ToString("0", CultureInfo.CurrentCulture)} KB",
    };

    /// <summary>7.2B, 1.8M: the way names of models say it.</summary>
    public static string Parameters(long number) => number switch
    {
        >= 1_000_000_000 => $"{(number / 1e9).ToString("0.#", CultureInfo.CurrentCulture)}B",
        >= 1_000_000 => $"{(number / 1e6).ToString("0.#", CultureInfo.CurrentCulture)}M",
        _ => $"{(number / 1e3).ToString("0", CultureInfo.CurrentCulture)}K",
    };

    /// <summary>Milliseconds below a second, seconds above.</summary>
    public static string Duration(TimeSpan? duration) => duration switch
    {
        null => Unknown,
        { TotalSeconds: < 1 } short_ => $"{short_.TotalMilliseconds.ToString("0", CultureInfo.CurrentCulture)} ms",
        { } long_ => $"{long_.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture)} s",
    };
}
