using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Python's ways of parting a text.</summary>
static class TextSplitting
{
    public static ListValue Split(string text, Arguments arguments, bool fromEnd, RenderBudget budget)
    {
        var most = Filters.Number(budget, arguments, 1, "maxsplit", -1) is var limit and >= 0 ? limit : int.MaxValue;
        var parts = arguments.Get(0, "sep") switch
        {
            null => Words(text, most, fromEnd),
            string { Length: > 0 } separator => Parts(text, separator, most, fromEnd),
            string => throw budget.Fail("ValueError: empty separator"),
            var other => throw budget.Fail($"TypeError: must be str or None, not {PythonText.TypeName(other)}"),
        };
        return List(parts, text, budget);
    }

    public static ListValue List(List<string> parts, string text, RenderBudget budget)
    {
        budget.Items(3L * parts.Count);
        budget.Text(text.Length);
        return new(parts);
    }

    public static ListValue Partition(string text, string separator, bool atLast, RenderBudget budget)
    {
        if (separator.Length == 0)
            throw budget.Fail("ValueError: empty separator");
        budget.Text(text.Length);
        var at = atLast ? text.LastIndexOf(separator, StringComparison.Ordinal) : text.IndexOf(separator, StringComparison.Ordinal);
        return new(at >= 0 ? [text[..at], separator, text[(at + separator.Length)..]] : atLast ? ["", "", text] : [text, "", ""], ListKind.Tuple);
    }

    static List<string> Parts(string text, string separator, long most, bool fromEnd)
    {
        var parts = new List<string>();
        var rest = text.AsSpan();
        while (parts.Count < most && (fromEnd ? rest.LastIndexOf(separator) : rest.IndexOf(separator)) is var at and >= 0)
        {
            parts.Add((fromEnd ? rest[(at + separator.Length)..] : rest[..at]).ToString());
            rest = fromEnd ? rest[..at] : rest[(at + separator.Length)..];
        }
        parts.Add(rest.ToString());
        if (fromEnd)
            parts.Reverse();
        return parts;
    }

    /// <summary>Without a separator: between white space, of which none is left at the ends.</summary>
    static List<string> Words(string text, long most, bool fromEnd)
    {
        var (words, from, to) = (new List<string>(), 0, text.Length);
        while (true)
        {
            while (from < to && CodePoints.IsSpace(text[from]) && (!fromEnd || words.Count < most))
                from++;
            while (to > from && CodePoints.IsSpace(text[to - 1]) && (fromEnd || words.Count < most))
                to--;
            if (from >= to)
                break;
            var (start, end) = (from, to);
            if (words.Count >= most)
                (from, to) = (to, from);
            else if (fromEnd)
                to = start = Backward(text, from, to);
            else
                from = end = Forward(text, from, to);
            words.Add(text[start..end]);
        }
        if (fromEnd)
            words.Reverse();
        return words;
    }

    static int Forward(string text, int from, int to)
    {
        while (from < to && !CodePoints.IsSpace(text[from]))
            from++;
        return from;
    }

    static int Backward(string text, int from, int to)
    {
        while (to > from && !CodePoints.IsSpace(text[to - 1]))
            to--;
        return to;
    }
}
