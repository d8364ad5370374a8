using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Python's <c>'{0} {name:>5}'.format(…)</c>; attributes are looked up by the sandbox's rules.</summary>
static partial class BraceFormat
{
    const int Widest = 10_000;

    public static string Apply(string format, Arguments arguments, RenderBudget budget)
    {
        var (text, next) = (new StringBuilder(), 0);
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] is not ('{' or '}'))
                text.Append(format[at]);
            else if (at + 1 < format.Length && format[at + 1] == format[at])
                text.Append(format[at++]);
            else if (Field().Match(format, at) is { Success: true } field)
            {
                text.Append(Write(field, arguments, ref next, budget));
                at += field.Length - 1;
            }
            else
                throw budget.Fail($"ValueError: Single '{format[at]}' encountered in format string");
        }
        budget.Text(text.Length);
        return text.ToString();
    }

    static string Write(Match field, Arguments arguments, ref int next, RenderBudget budget)
    {
        var name = field.Groups["name"].Value;
        var value = name.Length == 0 || char.IsAsciiDigit(name[0])
            ? Place(arguments, name.Length == 0 ? next++ : int.TryParse(name, CultureInfo.InvariantCulture, out var place) ? place : -1, budget)
            : arguments.Named.FirstOrDefault(argument => argument.Key == name) is { Key: not null } named ? named.Value : throw budget.Fail($"KeyError: '{name}'");
        foreach (Capture step in field.Groups["step"].Captures)
            value = step.Value[0] == '.' ? Lookup.Attribute(value, step.Value[1..], budget)
                : Lookup.Item(value, long.TryParse(step.Value[1..^1], CultureInfo.InvariantCulture, out var index) ? index : step.Value[1..^1], budget);
        var written = field.Groups["conversion"].Value is "r" or "a" ? PythonText.Representation(value, budget) : null;
        var result = Style(field.Groups["style"].Value, written ?? value, budget);
        budget.Text(result.Length);
        return result;
    }

    static object? Place(Arguments arguments, int place, RenderBudget budget) => place >= 0 && place < arguments.Positional.Length
        ? arguments.Positional[place]
        : throw budget.Fail("IndexError: Replacement index out of range for positional args tuple");

    static string Style(string style, object? value, RenderBudget budget)
    {
        if (style.Length == 0)
            return PythonText.Of(value, budget);
        if (Specification().Match(style) is not { Success: true } parts)
            throw budget.Fail($"ValueError: Invalid format specifier '{style}'");
        var isNumber = PythonNumbers.IsNumber(value);
        var text = isNumber ? Number(parts, value, budget) : PythonText.Of(value, budget);
        if (!isNumber && Size(parts.Groups["precision"], budget) is { } most && most < text.Length)
            text = text[..most];
        var width = Size(parts.Groups["width"], budget) ?? 0;
        if (parts.Groups["zero"].Length > 0 && isNumber && parts.Groups["align"].Length == 0)
            return NumberFormat.PadZeros(text, width);
        var fill = parts.Groups["fill"].Length > 0 ? parts.Groups["fill"].Value : " ";
        var side = parts.Groups["align"].Value switch { "<" => -1, ">" => 1, "^" => 0, _ => isNumber ? 1 : -1 };
        return side == 0 ? new string(fill[0], Math.Max(0, width - text.Length) / 2) + text + new string(fill[0], (Math.Max(0, width - text.Length) + 1) / 2)
            : side < 0 ? text.PadRight(width, fill[0]) : text.PadLeft(width, fill[0]);
    }

    static string Number(Match parts, object? value, RenderBudget budget)
    {
        var (type, precision) = (parts.Groups["type"].Value, Size(parts.Groups["precision"], budget));
        var text = type.Length == 0 && precision is null ? PythonText.Of(value, budget) : NumberFormat.Write(value, type.Length == 0 ? 'g' : type[0], precision, budget);
        if (parts.Groups["comma"].Length > 0)
            text = Thousands().Replace(text, parts.Groups["comma"].Value);
        return parts.Groups["sign"].Value == "+" && text[0] != '-' ? "+" + text : text;
    }

    static int? Size(Group group, RenderBudget budget) => group.Length == 0 ? null
        : int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var size) && size <= Widest ? size
        : throw budget.Fail($"a field is wider than {Widest} characters");

    [GeneratedRegex(@"\G\{(?<name>[^{}!:.\[\]]*)(?<step>\.[^{}!:.\[\]]+|\[[^\]{}]+\])*(?:!(?<conversion>[rsa]))?(?::(?<style>[^{}]*))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:(?<fill>.)(?=[<>=^]))?(?<align>[<>=^])?(?<sign>[-+ ])?#?(?<zero>0)?(?<width>[0-9]+)?(?<comma>[,_])?(?:\.(?<precision>[0-9]+))?(?<type>[a-zA-Z%])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Specification();

    [GeneratedRegex(@"(?<=^-?[0-9]+)(?=(?:[0-9]{3})+(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
