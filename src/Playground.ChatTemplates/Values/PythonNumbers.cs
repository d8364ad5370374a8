using System.Globalization;
using System.Numerics;
using System.Text;

namespace Playground.ChatTemplates.Values;

/// <summary>Numbers as Python sees them: truth values are 0 and 1; whole numbers beyond 64 bits are only handed through.</summary>
static class PythonNumbers
{
    public static long? Whole(object? value) => value switch
    {
        long number => number,
        bool truth => truth ? 1 : 0,
        _ => null,
    };

    public static double? Real(object? value) => value switch
    {
        double number => number,
        BigInteger number => (double)number,
        _ => Whole(value),
    };

    public static bool IsNumber(object? value) => value is long or double or bool or BigInteger;

    /// <summary>As <c>repr</c> writes them: the fewest digits that give the number back, with an exponent below 1e-4 and from 1e16.</summary>
    public static string Text(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        var written = number.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var mantissa = shortest.Split('E')[0].TrimStart('-');
        var exponent = number == 0 ? 0 : Exponent(shortest, mantissa);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        return (written[0] == '-' ? "-" : "") + Place(digits.Length == 0 ? "0" : digits, exponent);
    }

    /// <summary>The power of ten of the first digit that isn't zero.</summary>
    static int Exponent(string shortest, string mantissa)
    {
        var at = shortest.IndexOf('E', StringComparison.Ordinal);
        var shift = at < 0 ? 0 : int.Parse(shortest.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : mantissa.Length;
        var first = mantissa.IndexOfAnyInRange('1', '9');
        return shift + (first < point ? point - 1 - first : point - first);
    }

    static string Place(string digits, int exponent)
    {
        if (exponent is < -4 or >= 16)
            return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        if (exponent < 0)
            return new StringBuilder("0.").Append('0', -exponent - 1).Append(digits).ToString();
        return digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0') + ".0" : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }
}
