using System.Globalization;
using System.Text.RegularExpressions;
using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary>Python's <c>'%s: %5.2f' % (name, number)</c>.</summary>
static partial class PercentFormat
{
    const int Widest = 10_000;

    public static string Apply(string format, object? values, RenderBudget budget)
    {
        budget.Text(format.Length);
        var tuple = values is ListValue { Kind: ListKind.Tuple } list ? list.Items : [values];
        var next = 0;
        var text = Placeholder().Replace(format, match =>
        {
            if (match.Groups["type"].ValueSpan is "%")
                return "%";
            if (match.Groups["type"].Length == 0)
                throw budget.Fail("ValueError: unsupported or incomplete format");
            var written = Write(match, Value(match, values, tuple, ref next, budget), budget);
            budget.Text(written.Length);
            return written;
        });
        return next < tuple.Count && values is not MapValue ? throw budget.Fail("TypeError: not all arguments converted during string formatting") : text;
    }

    static object? Value(Match match, object? values, IReadOnlyList<object?> tuple, ref int next, RenderBudget budget)
    {
        if (match.Groups["name"].Success)
            return values is MapValue map && map.TryGet(match.Groups["name"].Value, out var named) ? named : throw budget.Fail($"KeyError: '{match.Groups["name"].Value}'");
        return next < tuple.Count ? tuple[next++] : throw budget.Fail("TypeError: not enough arguments for format string");
    }

    static string Write(Match match, object? value, RenderBudget budget)
    {
        var flags = match.Groups["flags"].Value;
        var (width, precision) = (Number(match.Groups["width"], budget), Number(match.Groups["precision"], budget));
        var type = match.Groups["type"].Value[0];
        var written = type switch
        {
            's' => PythonText.Of(value, budget),
            'r' or 'a' => PythonText.Representation(value, budget),
            'c' => PythonText.Of(value, budget),
            _ => NumberFormat.Write(value, type, precision, budget),
        };
        if (type is 's' or 'r' && precision is { } most && most < written.Length)
            written = written[..most];
        if (flags.Contains('+', StringComparison.Ordinal) && type is not ('s' or 'r' or 'a' or 'c') && written[0] != '-')
            written = "+" + written;
        return flags.Contains('-', StringComparison.Ordinal) ? written.PadRight(width ?? 0)
            : flags.Contains('0', StringComparison.Ordinal) && type is not ('s' or 'r' or 'a' or 'c') ? NumberFormat.PadZeros(written, width ?? 0)
            : written.PadLeft(width ?? 0);
    }

    static int? Number(Group group, RenderBudget budget) => group.Length == 0 ? null
        : int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var number) && number <= Widest ? number
        : throw budget.Fail($"a field is wider than {Widest} characters");

    [GeneratedRegex(@"%(?:\((?<name>[^)]*)\))?(?<flags>[-+ #0]*)(?<width>[0-9]*)(?:\.(?<precision>[0-9]*))?(?<type>[a-zA-Z%]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
