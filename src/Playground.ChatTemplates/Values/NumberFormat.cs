using System.Globalization;
using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary>Numbers as the types of Python's format strings write them.</summary>
static class NumberFormat
{
    const int MostDigits = 300;

    /// <param name="type"><c>d i u x X o b f F e E g G</c> or <c>%</c>.</param>
    public static string Write(object? value, char type, int? precision, RenderBudget budget)
    {
        if (type is 'd' or 'i' or 'u' or 'x' or 'X' or 'o' or 'b')
            return Whole(value, type, budget);
        if (PythonNumbers.Real(value) is not { } number)
            throw budget.Fail($"TypeError: must be real number, not {PythonText.TypeName(value)}");
        var digits = Math.Min(precision ?? 6, MostDigits);
        return type switch
        {
            'f' or 'F' => number.ToString("F" + digits, CultureInfo.InvariantCulture),
            '%' => (number * 100).ToString("F" + digits, CultureInfo.InvariantCulture) + "%",
            'e' or 'E' => number.ToString($"0.{new string('0', digits)}{type}+00", CultureInfo.InvariantCulture),
            'g' or 'G' => General(number, Math.Max(1, digits)),
            _ => throw budget.Fail($"ValueError: unsupported format character '{type}'"),
        };
    }

    public static string PadZeros(string number, int width) => number[0] is '-' or '+' ? number[0] + number[1..].PadLeft(Math.Max(0, width - 1), '0') : number.PadLeft(width, '0');

    static string Whole(object? value, char type, RenderBudget budget)
    {
        var number = value is double real && Math.Abs(real) < 1e18 ? (long)real : PythonNumbers.Whole(value);
        if (number is not { } whole)
            throw budget.Fail($"TypeError: %{type} format: a real number is required, not {PythonText.TypeName(value)}");
        var sign = whole < 0 && type is 'x' or 'X' or 'o' or 'b' ? "-" : "";
        return type switch
        {
            'x' => sign + Math.Abs(whole).ToString("x", CultureInfo.InvariantCulture),
            'X' => sign + Math.Abs(whole).ToString("X", CultureInfo.InvariantCulture),
            'o' => sign + Convert.ToString(Math.Abs(whole), 8),
            'b' => sign + Convert.ToString(Math.Abs(whole), 2),
            _ => whole.ToString(CultureInfo.InvariantCulture),
        };
    }

    static string General(double number, int digits)
    {
        var rounded = double.Parse(number.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var text = PythonNumbers.Text(rounded);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }
}
