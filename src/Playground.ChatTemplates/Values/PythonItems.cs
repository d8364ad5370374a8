using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary>What values hold: their items, how many, one of them, some of them.</summary>
static class PythonItems
{
    /// <exception cref="Syntax.ChatTemplateException">It holds nothing that could be gone through.</exception>
    public static IReadOnlyList<object?> Of(object? value, RenderBudget budget)
    {
        switch (value)
        {
            case ListValue list:
                return list.Items;
            case Undefined:
                return [];
            case Markup markup:
                return Of(markup.Text, budget);
            case string text:
                budget.Items(3L * text.Length);
                return CodePoints.Split(text);
            case MapValue map:
                budget.Items(map.Count);
                return [.. map.Keys.Select(PythonKeys.Plain)];
            default:
                throw budget.Fail($"TypeError: '{PythonText.TypeName(value)}' object is not iterable");
        }
    }

    public static long Length(object? value, RenderBudget budget) => value switch
    {
        string text => CodePoints.Count(text),
        ListValue { Kind: not ListKind.Generator } list => list.Count,
        MapValue map => map.Count,
        Undefined => 0,
        _ => throw budget.Fail($"TypeError: object of type '{PythonText.TypeName(value)}' has no len()"),
    };

    public static bool Contains(object? container, object? item, RenderBudget budget)
    {
        switch (container)
        {
            case string text when item is string part:
                budget.Scan(text.Length);
                return text.Contains(part, StringComparison.Ordinal);
            case string:
                throw budget.Fail($"TypeError: 'in <string>' requires string as left operand, not {PythonText.TypeName(item)}");
            case MapValue map:
                return map.TryGet(item, out _);
            case ListValue or Undefined:
                budget.Scan(8L * Of(container, budget).Count);
                return Of(container, budget).Any(one => PythonOrder.AreEqual(one, item, budget));
            default:
                throw budget.Fail($"TypeError: argument of type '{PythonText.TypeName(container)}' is not iterable");
        }
    }

    /// <summary>One item by its place.</summary>
    /// <returns>False where there is none.</returns>
    public static bool TryIndex(object? target, long index, RenderBudget budget, out object? item)
    {
        item = null;
        if (target is string text && !CodePoints.IsPlain(text))
            target = new ListValue(Of(text, budget));
        var count = target switch { string plain => plain.Length, ListValue { Kind: ListKind.List or ListKind.Tuple } list => list.Count, _ => 0 };
        var place = index < 0 ? index + count : index;
        if (place < 0 || place >= count)
            return false;
        item = target is ListValue items ? items[(int)place] : ((string)target!)[(int)place].ToString();
        return true;
    }

    /// <summary>Some items, by Python's rules for <c>start:stop:step</c>; <c>null</c> where the value has no places.</summary>
    public static object? Slice(object? target, long? start, long? stop, long step, RenderBudget budget)
    {
        if (target is not (string or ListValue { Kind: ListKind.List or ListKind.Tuple }))
            return null;
        if (step == 0)
            throw budget.Fail("ValueError: slice step cannot be zero");
        if (target is string text && CodePoints.IsPlain(text))
            return TextSlice(text, start, stop, step, budget);
        var items = Of(target, budget);
        var picked = Picked(items, start, stop, step, budget);
        return target is ListValue list ? new ListValue(picked, list.Kind) : string.Concat(picked);
    }

    static string TextSlice(string text, long? start, long? stop, long step, RenderBudget budget)
    {
        var (from, to) = Bounds(text.Length, start, stop, step);
        if (step != 1)
            return string.Concat(Picked(Of(text, budget), start, stop, step, budget));
        budget.Text(Math.Max(0, to - from));
        return to > from ? text[(int)from..(int)to] : "";
    }

    static List<object?> Picked(IReadOnlyList<object?> items, long? start, long? stop, long step, RenderBudget budget)
    {
        var (from, to) = Bounds(items.Count, start, stop, step);
        step = Math.Clamp(step, -int.MaxValue, int.MaxValue);
        budget.Items(Math.Max(0, (to - from) / step + 1));
        var picked = new List<object?>();
        for (var at = from; step > 0 ? at < to : at > to; at += step)
            picked.Add(items[(int)at]);
        return picked;
    }

    static (long From, long To) Bounds(long count, long? start, long? stop, long step)
    {
        var (least, most) = step > 0 ? (0, count) : (-1, count - 1);
        long Place(long? index, long otherwise) => index is not { } place ? otherwise : Math.Clamp(place < 0 ? place + count : place, least, most);
        return (Place(start, step > 0 ? least : most), Place(stop, step > 0 ? most : least));
    }
}
