using System.Globalization;
using System.Numerics;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Filters over single values.</summary>
static class ValueFilters
{
    public static readonly Dictionary<string, BuiltinFilter> All = new()
    {
        ["default"] = Default,
        ["d"] = Default,
        ["tojson"] = (budget, value, arguments) => JsonWriter.Write(value, Style(budget, arguments), budget),
        ["int"] = Int,
        ["float"] = (budget, value, arguments) => value is string text ? (double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : arguments.Get(0, "default", 0.0))
            : PythonNumbers.Real(Defined(value, budget)) ?? arguments.Get(0, "default", 0.0),
        ["abs"] = (budget, value, _) => value is double number ? Math.Abs(number) : PythonOrder.Compare(value, 0L, "<", budget) < 0 ? PythonArithmetic.Sign(value, true, budget) : value,
        ["round"] = Round,
        ["attr"] = (budget, value, arguments) => value is MapValue ? Lookup.Attribute(new NamespaceValue(), PythonText.Of(arguments.Get(0, "name"), budget), budget) : Lookup.Attribute(value, PythonText.Of(arguments.Get(0, "name"), budget), budget),
    };

    static object? Default(RenderBudget budget, object? value, Arguments arguments) =>
        value is Undefined || (Filters.Flag(arguments, 1, "boolean") && !PythonOrder.IsTrue(value)) ? arguments.Get(0, "default_value", "") : value;

    static object? Defined(object? value, RenderBudget budget) => value is Undefined undefined ? throw budget.Fail(undefined.Message) : value;

    static object? Int(RenderBudget budget, object? value, Arguments arguments) => Defined(value, budget) switch
    {
        long or BigInteger => value,
        bool truth => truth ? 1L : 0L,
        double number when Math.Abs(number) < 9e18 => (long)number,
        string text when long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        string text when double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 9e18 => (long)number,
        _ => arguments.Get(0, "default", 0L),
    };

    static object? Round(RenderBudget budget, object? value, Arguments arguments)
    {
        var number = PythonNumbers.Real(value) ?? throw budget.Fail($"TypeError: '{PythonText.TypeName(value)}' can't be rounded");
        var factor = Math.Pow(10, Math.Clamp(Filters.Number(budget, arguments, 0, "precision", 0), -300, 300));
        return PythonText.Of(arguments.Get(1, "method", "common"), budget) switch
        {
            "ceil" => Math.Ceiling(number * factor) / factor,
            "floor" => Math.Floor(number * factor) / factor,
            _ => Math.Round(number * factor, MidpointRounding.ToEven) / factor,
        };
    }

    static JsonStyle Style(RenderBudget budget, Arguments arguments)
    {
        var indent = arguments.Get(1, "indent") switch
        {
            null => null,
            string text => text,
            var width => (string)TextMethods.Pad("", PythonNumbers.Whole(width) ?? throw budget.Fail("TypeError: indent must be an integer"), " ", -1, budget),
        };
        var separators = arguments.Get(2, "separators") as ListValue;
        return new(
            indent,
            separators is { Count: 2 } ? PythonText.Of(separators[0], budget) : indent is null ? ", " : ",",
            separators is { Count: 2 } ? PythonText.Of(separators[1], budget) : ": ",
            Filters.Flag(arguments, 3, "sort_keys"),
            Filters.Flag(arguments, 0, "ensure_ascii"));
    }
}
