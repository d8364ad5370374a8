using System.Text.RegularExpressions;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Filters that make a text of a text.</summary>
static partial class TextFilters
{
    public static readonly Dictionary<string, BuiltinFilter> All = new()
    {
        ["trim"] = (budget, value, arguments) => TextMethods.Strip(Text(budget, value), arguments.Get(0, "chars"), true, true, budget),
        ["upper"] = (budget, value, _) => Casing.Upper(Text(budget, value)),
        ["lower"] = (budget, value, _) => Text(budget, value).ToLowerInvariant(),
        ["capitalize"] = (budget, value, _) => Casing.Capital(Text(budget, value)),
        ["title"] = (budget, value, _) => Word().Replace(Text(budget, value), word => Casing.Capital(word.Value)),
        ["string"] = (budget, value, _) => Text(budget, value),
        ["safe"] = (budget, value, _) => new Markup(Text(budget, value)),
        ["escape"] = (budget, value, _) => Escape(budget, value),
        ["e"] = (budget, value, _) => Escape(budget, value),
        ["forceescape"] = (budget, value, _) => Escape(budget, value),
        ["replace"] = Replace,
        ["indent"] = Indent,
        ["format"] = (budget, value, arguments) => PercentFormat.Apply(Text(budget, value), arguments.Named.Length > 0 ? Map(arguments) : new ListValue(arguments.Positional, ListKind.Tuple), budget),
        ["center"] = (budget, value, arguments) => TextMethods.Pad(Text(budget, value), Filters.Number(budget, arguments, 0, "width", 80), " ", 0, budget),
        ["truncate"] = Truncate,
        ["wordcount"] = (budget, value, _) => (long)Word().Count(Text(budget, value)),
        ["urlencode"] = (budget, value, _) => Uri.EscapeDataString(Text(budget, value)).Replace("%2F", "/", StringComparison.Ordinal),
    };

    static string Text(RenderBudget budget, object? value)
    {
        var text = PythonText.Of(value, budget);
        budget.Text(text.Length);
        return text;
    }

    static Markup Escape(RenderBudget budget, object? value)
    {
        var text = Text(budget, value);
        budget.Text(4L * text.Length);
        return new(Markup.Escape(text));
    }

    static string Replace(RenderBudget budget, object? value, Arguments arguments)
    {
        var (old, next) = (PythonText.Of(arguments.Get(0, "old"), budget), PythonText.Of(arguments.Get(1, "new"), budget));
        return TextMethods.Replace(Text(budget, value), old, next, arguments.Get(2, "count") is { } count ? PythonNumbers.Whole(count) ?? -1 : -1, budget);
    }

    /// <summary>As Jinja does it: a line break at the end is lost, and empty lines stay empty.</summary>
    static string Indent(RenderBudget budget, object? value, Arguments arguments)
    {
        var width = arguments.Get(0, "width", 4L);
        var indent = width as string ?? (string)TextMethods.Pad("", Filters.Number(budget, arguments, 0, "width", 4), " ", -1, budget);
        var lines = TextMethods.Lines(Text(budget, value) + "\n", false);
        budget.Text((long)indent.Length * lines.Count + 1);
        var blank = Filters.Flag(arguments, 2, "blank");
        var text = string.Join('\n', lines.Select((line, index) => index == 0 || (line.Length == 0 && !blank) ? line : indent + line));
        return Filters.Flag(arguments, 1, "first") ? indent + text : text;
    }

    static string Truncate(RenderBudget budget, object? value, Arguments arguments)
    {
        var (text, end) = (Text(budget, value), PythonText.Of(arguments.Get(2, "end", "..."), budget));
        var length = Math.Max(0, Filters.Number(budget, arguments, 0, "length", 255));
        if (text.Length <= length + Filters.Number(budget, arguments, 3, "leeway", 5))
            return text;
        var cut = text[..(int)Math.Max(0, length - end.Length)];
        return (Filters.Flag(arguments, 1, "killwords") || cut.LastIndexOf(' ') < 0 ? cut : cut[..cut.LastIndexOf(' ')]) + end;
    }

    static MapValue Map(Arguments arguments)
    {
        var map = new MapValue();
        foreach (var (name, value) in arguments.Named)
            map.Put(name, value);
        return map;
    }

    [GeneratedRegex(@"[^-\s({\[<]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
