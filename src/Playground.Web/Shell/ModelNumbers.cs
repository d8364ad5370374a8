using System.Globalization;

namespace Playground.Web.Shell;

/// <summary>Numbers about models as people read them; see also <see cref="MetricText"/>.</summary>
static class ModelNumbers
{
    /// <summary>Every digit that the price has, at least two places.</summary>
    public static string Price(decimal? amount, string currency)
    {
        if (amount is not { } known)
            return MetricText.Unknown;
        var number = known.ToString("#,0.00####", CultureInfo.CurrentCulture);
        var sign = currency switch { "USD" => "$", "EUR" => "€", _ => currency };
        return CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en" && sign.Length == 1 ? sign + number : $"{number} {sign}";
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
}
