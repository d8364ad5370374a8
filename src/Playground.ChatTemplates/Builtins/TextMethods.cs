using System.Collections.Frozen;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>The methods of Python's <c>str</c>.</summary>
static class TextMethods
{
    public static readonly FrozenDictionary<string, Func<RenderBudget, string, Arguments, object?>> All = new Dictionary<string, Func<RenderBudget, string, Arguments, object?>>
    {
        ["upper"] = (budget, text, _) => Casing.Upper(Copy(text, budget)),
        ["lower"] = (budget, text, _) => Copy(text, budget).ToLowerInvariant(),
        ["casefold"] = (budget, text, _) => Copy(text, budget).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal),
        ["capitalize"] = (budget, text, _) => Casing.Capital(Copy(text, budget)),
        ["title"] = (budget, text, _) => Casing.Title(Copy(text, budget)),
        ["swapcase"] = (budget, text, _) => Casing.Swap(Copy(text, budget)),
        ["strip"] = (budget, text, arguments) => Strip(text, arguments.Get(0, "chars"), true, true, budget),
        ["lstrip"] = (budget, text, arguments) => Strip(text, arguments.Get(0, "chars"), true, false, budget),
        ["rstrip"] = (budget, text, arguments) => Strip(text, arguments.Get(0, "chars"), false, true, budget),
        ["split"] = (budget, text, arguments) => TextSplitting.Split(text, arguments, false, budget),
        ["rsplit"] = (budget, text, arguments) => TextSplitting.Split(text, arguments, true, budget),
        ["splitlines"] = (budget, text, arguments) => TextSplitting.List(Lines(text, Filters.Flag(arguments, 0, "keepends")), text, budget),
        ["partition"] = (budget, text, arguments) => TextSplitting.Partition(text, Text(arguments, 0, budget), false, budget),
        ["rpartition"] = (budget, text, arguments) => TextSplitting.Partition(text, Text(arguments, 0, budget), true, budget),
        ["startswith"] = (budget, text, arguments) => HasEnd(text, arguments, budget, (part, end) => part.StartsWith(end, StringComparison.Ordinal)),
        ["endswith"] = (budget, text, arguments) => HasEnd(text, arguments, budget, (part, end) => part.EndsWith(end, StringComparison.Ordinal)),
        ["removeprefix"] = (budget, text, arguments) => Text(arguments, 0, budget) is var prefix && Copy(text, budget).StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text,
        ["removesuffix"] = (budget, text, arguments) => Text(arguments, 0, budget) is var suffix && Copy(text, budget).EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text,
        ["replace"] = (budget, text, arguments) => Replace(text, Text(arguments, 0, budget), Text(arguments, 1, budget), Filters.Number(budget, arguments, 2, "count", -1), budget),
        ["find"] = (budget, text, arguments) => Find(text, arguments, false, budget),
        ["rfind"] = (budget, text, arguments) => Find(text, arguments, true, budget),
        ["index"] = (budget, text, arguments) => Find(text, arguments, false, budget) is var at and >= 0 ? at : throw budget.Fail("ValueError: substring not found"),
        ["rindex"] = (budget, text, arguments) => Find(text, arguments, true, budget) is var at and >= 0 ? at : throw budget.Fail("ValueError: substring not found"),
        ["count"] = (budget, text, arguments) => Text(arguments, 0, budget) is { Length: > 0 } part ? Count(text, part, budget) : CodePoints.Count(text) + 1L,
        ["join"] = (budget, text, arguments) => Join(text, Texts(arguments.Get(0, "iterable"), budget), budget),
        ["format"] = (budget, text, arguments) => BraceFormat.Apply(text, arguments, budget),
        ["format_map"] = (budget, text, arguments) => BraceFormat.Apply(text, new([], [.. MapMethods.Named(arguments.Get(0, "mapping"), budget)]), budget),
        ["zfill"] = (budget, text, arguments) => text.Length > 0 && text[0] is '+' or '-'
            ? text[..1] + Pad(text[1..], Width(arguments, budget) - 1, "0", 1, budget)
            : Pad(text, Width(arguments, budget), "0", 1, budget),
        ["ljust"] = (budget, text, arguments) => Pad(text, Width(arguments, budget), PythonText.Of(arguments.Get(1, "fillchar", " "), budget), -1, budget),
        ["rjust"] = (budget, text, arguments) => Pad(text, Width(arguments, budget), PythonText.Of(arguments.Get(1, "fillchar", " "), budget), 1, budget),
        ["center"] = (budget, text, arguments) => Pad(text, Width(arguments, budget), PythonText.Of(arguments.Get(1, "fillchar", " "), budget), 0, budget),
        ["isdigit"] = (budget, text, _) => Every(text, char.IsDigit, budget),
        ["isdecimal"] = (budget, text, _) => Every(text, char.IsDigit, budget),
        ["isnumeric"] = (budget, text, _) => Every(text, char.IsNumber, budget),
        ["isalpha"] = (budget, text, _) => Every(text, char.IsLetter, budget),
        ["isalnum"] = (budget, text, _) => Every(text, char.IsLetterOrDigit, budget),
        ["isspace"] = (budget, text, _) => Every(text, CodePoints.IsSpace, budget),
        ["isascii"] = (budget, text, _) => Booleans.Of(text.All(char.IsAscii)),
        ["isupper"] = (budget, text, _) => Booleans.Of(Copy(text, budget).Any(char.IsUpper) && !text.Any(char.IsLower)),
        ["islower"] = (budget, text, _) => Booleans.Of(Copy(text, budget).Any(char.IsLower) && !text.Any(char.IsUpper)),
        ["istitle"] = (budget, text, _) => Booleans.Of(Copy(text, budget).Any(char.IsLetter) && text == Casing.Title(text)),
        ["isidentifier"] = (budget, text, _) => Booleans.Of(text.Length > 0 && !char.IsDigit(text[0]) && Copy(text, budget).All(character => character == '_' || char.IsLetterOrDigit(character))),
    }.ToFrozenDictionary();

    public static string Strip(string text, object? characters, bool left, bool right, RenderBudget budget)
    {
        budget.Scan(text.Length);
        var only = characters is null ? null : PythonText.Of(characters, budget);
        var (start, end) = (0, text.Length);
        bool Goes(char character) => only is null ? CodePoints.IsSpace(character) : only.Contains(character, StringComparison.Ordinal);
        while (left && start < end && Goes(text[start]))
            start++;
        while (right && end > start && Goes(text[end - 1]))
            end--;
        budget.Text(end - start);
        return start == 0 && end == text.Length ? text : text[start..end];
    }

    public static string Replace(string text, string old, string next, long count, RenderBudget budget)
    {
        if (count == 0)
            return text;
        if (old.Length == 0)
            return Spread(text, next, count, budget);
        var found = Count(text, old, budget);
        var times = count < 0 ? found : Math.Min(count, found);
        budget.Text(text.Length + times * (next.Length - old.Length));
        if (times == found)
            return text.Replace(old, next, StringComparison.Ordinal);
        return string.Join(next, text.Split(old, (int)Math.Min(int.MaxValue, times + 1)));
    }

    /// <summary>Python puts the new text between all characters when the old one is empty.</summary>
    static string Spread(string text, string next, long count, RenderBudget budget)
    {
        var parts = CodePoints.Split(text);
        var times = count < 0 ? parts.Length + 1L : Math.Min(count, parts.Length + 1L);
        budget.Text(text.Length + times * next.Length);
        return string.Concat(parts.Select((part, index) => index < times ? next + part : part)) + (times > parts.Length ? next : "");
    }

    public static string Join(string separator, string[] texts, RenderBudget budget)
    {
        budget.Text(texts.Sum(text => (long)text.Length) + (long)separator.Length * Math.Max(0, texts.Length - 1));
        return string.Join(separator, texts);
    }

    /// <param name="side">-1 pads behind, 1 before, 0 on both sides.</param>
    public static object Pad(string text, long width, string fill, int side, RenderBudget budget)
    {
        var missing = width - CodePoints.Count(text);
        if (missing <= 0)
            return text;
        budget.Text(width);
        var before = side switch { < 0 => 0, > 0 => missing, _ => missing / 2 + (missing & width & 1) };
        var padding = fill.Length == 1 ? fill[0] : throw budget.Fail("TypeError: The fill character must be exactly one character long");
        return new string(padding, (int)before) + text + new string(padding, (int)(missing - before));
    }

    /// <summary>As Python's <c>splitlines</c>, which knows more ends of lines than <c>\n</c>.</summary>
    public static List<string> Lines(string text, bool keepEnds)
    {
        var (lines, start) = (new List<string>(), 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r' or '\v' or '\f' or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029'))
                continue;
            var end = at;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
            lines.Add(text[start..(keepEnds ? at + 1 : end)]);
            start = at + 1;
        }
        if (start < text.Length)
            lines.Add(text[start..]);
        return lines;
    }

    static string Copy(string text, RenderBudget budget)
    {
        budget.Text(text.Length);
        return text;
    }

    static string Text(Arguments arguments, int place, RenderBudget budget) => place < arguments.Positional.Length && arguments.Positional[place] is string text
        ? text
        : throw budget.Fail($"TypeError: must be str, not {(place < arguments.Positional.Length ? PythonText.TypeName(arguments.Positional[place]) : "missing")}");

    static string[] Texts(object? items, RenderBudget budget) =>
        [.. PythonItems.Of(items, budget).Select((item, index) => item as string ?? throw budget.Fail($"TypeError: sequence item {index}: expected str instance, {PythonText.TypeName(item)} found"))];

    static long Width(Arguments arguments, RenderBudget budget) => Filters.Number(budget, arguments, 0, "width", 0);

    static object Every(string text, Func<char, bool> holds, RenderBudget budget)
    {
        budget.Scan(text.Length);
        return Booleans.Of(text.Length > 0 && text.All(holds));
    }

    static object HasEnd(string text, Arguments arguments, RenderBudget budget, Func<string, string, bool> holds)
    {
        var part = arguments.Positional.Length > 1
            ? (string)PythonItems.Slice(text, PythonNumbers.Whole(arguments.Positional[1]), PythonNumbers.Whole(arguments.Get(2, "end")), 1, budget)!
            : text;
        if (arguments.Get(0, "prefix") is ListValue { Kind: ListKind.Tuple } ends)
            return Booleans.Of(ends.Items.Any(end => end is string one && holds(part, one)));
        return Booleans.Of(holds(part, Text(arguments, 0, budget)));
    }

    static long Count(string text, string part, RenderBudget budget)
    {
        budget.Scan(text.Length);
        var count = 0L;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    static long Find(string text, Arguments arguments, bool isLast, RenderBudget budget)
    {
        budget.Scan(text.Length);
        var length = CodePoints.Count(text);
        long Place(int place, long otherwise) => place < arguments.Positional.Length && PythonNumbers.Whole(arguments.Positional[place]) is { } index ? Math.Clamp(index < 0 ? index + length : index, 0, length) : otherwise;
        var from = Place(1, 0);
        var within = (string)PythonItems.Slice(text, from, Place(2, length), 1, budget)!;
        var part = Text(arguments, 0, budget);
        var at = isLast ? within.LastIndexOf(part, StringComparison.Ordinal) : within.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? -1 : from + CodePoints.Count(within[..at]);
    }
}
