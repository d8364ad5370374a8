using System.Globalization;

namespace Playground.Web.Shell;

/// <summary>Amounts of money as people read them, in the language of the page.</summary>
public static class MoneyText
{
    const string Thin = "\u202f";

    /// <summary>Two significant digits below a cent, so that cheap answers can be told apart.</summary>
    public static string Of(decimal amount, string currency)
    {
        var digits = Digits(amount);
        var number = amount.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);
        var sign = currency switch { "USD" => "$", "EUR" => "€", "GBP" => "£", _ => currency };
        return CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en" && sign.Length == 1 ? sign + number : number + Thin + sign;
    }

    /// <summary>The same of an amount that was reckoned; unknown where it is beyond what money can be.</summary>
    public static string Of(double? amount, string currency) => amount is { } known && Math.Abs(known) < 1e20 ? Of((decimal)known, currency) : MetricText.Unknown;

    static int Digits(decimal amount)
    {
        var digits = 2;
        for (var limit = 0.1m; amount != 0 && Math.Abs(amount) < limit && digits < 10; limit /= 10)
            digits++;
        return digits;
    }
}
