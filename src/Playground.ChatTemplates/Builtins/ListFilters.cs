using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Filters over several values.</summary>
static class ListFilters
{
    public static readonly Dictionary<string, BuiltinFilter> All = new()
    {
        ["list"] = (budget, value, _) => new ListValue(PythonItems.Of(value, budget)),
        ["length"] = (budget, value, _) => PythonItems.Length(value, budget),
        ["count"] = (budget, value, _) => PythonItems.Length(value, budget),
        ["first"] = (budget, value, _) => PythonItems.Of(value, budget) is { Count: > 0 } items ? items[0] : new Undefined("No first item, sequence was empty."),
        ["last"] = (budget, value, _) => PythonItems.Of(value, budget) is { Count: > 0 } items ? items[^1] : new Undefined("No last item, sequence was empty."),
        ["join"] = Join,
        ["items"] = (budget, value, _) => value switch
        {
            Undefined => new ListValue([], ListKind.Generator),
            MapValue map => MapMethods.Items(map, budget, ListKind.Generator),
            _ => throw budget.Fail("TypeError: Can only get item pairs from a mapping."),
        },
        ["dictsort"] = DictSort,
        ["sort"] = (budget, value, arguments) => new ListValue(Sorted(budget, PythonItems.Of(value, budget), Filters.Flag(arguments, 0, "reverse"), Key(budget, arguments, 2, 1))),
        ["unique"] = Unique,
        ["min"] = (budget, value, arguments) => Extreme(budget, value, arguments, false),
        ["max"] = (budget, value, arguments) => Extreme(budget, value, arguments, true),
        ["reverse"] = (budget, value, _) => value is string text ? string.Concat(CodePoints.Split(text).Reverse()) : new ListValue([.. PythonItems.Of(value, budget).Reverse()], ListKind.Generator),
        ["sum"] = Sum,
        ["batch"] = Batch,
        ["slice"] = Slice,
        ["groupby"] = GroupBy,
    };

    static string Join(RenderBudget budget, object? value, Arguments arguments)
    {
        var pick = arguments.Get(1, "attribute") is { } attribute ? Lookup.Getter(attribute, budget) : null;
        var texts = PythonItems.Of(value, budget).Select(item => PythonText.Of(pick is null ? item : pick(item), budget)).ToArray();
        return TextMethods.Join(PythonText.Of(arguments.Get(0, "d", ""), budget), texts, budget);
    }

    static ListValue DictSort(RenderBudget budget, object? value, Arguments arguments)
    {
        var by = arguments.Get(1, "by", "key") is "value" ? 1 : 0;
        var folds = !Filters.Flag(arguments, 0, "case_sensitive");
        var items = MapMethods.Items(value as MapValue ?? throw budget.Fail($"TypeError: '{PythonText.TypeName(value)}' object has no items"), budget).Items;
        return new(Sorted(budget, items, Filters.Flag(arguments, 2, "reverse"), item => Fold(((ListValue)item!)[by], folds)));
    }

    /// <summary>What items are compared by: an attribute, and texts without regard to case unless that is wanted.</summary>
    static Func<object?, object?> Key(RenderBudget budget, Arguments arguments, int attributePlace, int casePlace)
    {
        var folds = !Filters.Flag(arguments, casePlace, "case_sensitive");
        var pick = arguments.Get(attributePlace, "attribute") is { } attribute ? Lookup.Getter(attribute, budget) : null;
        return item => Fold(pick is null ? item : pick(item), folds);
    }

    static object? Fold(object? value, bool folds) => folds && value is string text ? text.ToLowerInvariant() : value;

    /// <summary>Merge sort, which keeps the order of equal ones and, unlike the library's, is free to end with an exception.</summary>
    static object?[] Sorted(RenderBudget budget, IReadOnlyList<object?> items, bool reverse, Func<object?, object?> key)
    {
        budget.Items(2L * items.Count);
        var keyed = items.Select(item => (Item: item, Key: key(item))).ToArray();
        Sort(keyed, new (object?, object?)[keyed.Length], (left, right) =>
        {
            budget.Step();
            return PythonOrder.Compare(reverse ? right : left, reverse ? left : right, "<", budget);
        });
        return [.. keyed.Select(pair => pair.Item)];
    }

    static void Sort(Span<(object? Item, object? Key)> items, Span<(object? Item, object? Key)> space, Comparison<object?> compare)
    {
        if (items.Length < 2)
            return;
        var half = items.Length / 2;
        Sort(items[..half], space, compare);
        Sort(items[half..], space, compare);
        items[..half].CopyTo(space);
        for (int left = 0, right = half, at = 0; left < half; at++)
            items[at] = right < items.Length && compare(space[left].Key, items[right].Key) > 0 ? items[right++] : space[left++];
    }

    static ListValue Unique(RenderBudget budget, object? value, Arguments arguments)
    {
        var (key, seen, unique) = (Key(budget, arguments, 1, 0), new MapValue(), new List<object?>());
        foreach (var item in PythonItems.Of(value, budget))
        {
            budget.Items(1);
            if (seen.TryGet(key(item), out _))
                continue;
            seen.Put(key(item), null);
            unique.Add(item);
        }
        return new(unique, ListKind.Generator);
    }

    static object? Extreme(RenderBudget budget, object? value, Arguments arguments, bool isMost)
    {
        var (items, key) = (PythonItems.Of(value, budget), Key(budget, arguments, 1, 0));
        if (items.Count == 0)
            return new Undefined("No aggregated item, sequence was empty.");
        return items.Aggregate((best, item) => PythonOrder.Compare(key(item), key(best), "<", budget) is var order && (isMost ? order > 0 : order < 0) ? item : best);
    }

    static object? Sum(RenderBudget budget, object? value, Arguments arguments)
    {
        var pick = arguments.Get(0, "attribute") is { } attribute ? Lookup.Getter(attribute, budget) : null;
        return PythonItems.Of(value, budget).Aggregate(arguments.Get(1, "start", 0L), (sum, item) => PythonArithmetic.Compute("+", sum, pick is null ? item : pick(item), budget));
    }

    static ListValue Batch(RenderBudget budget, object? value, Arguments arguments)
    {
        var size = (int)Math.Clamp(Filters.Number(budget, arguments, 0, "linecount", 1), 1, 100_000);
        var rows = PythonItems.Of(value, budget).Chunk(size).ToArray();
        budget.Items((long)rows.Length * size);
        if (arguments.Get(1, "fill_with") is { } fill && rows is [.., var last])
            rows[^1] = [.. last, .. Enumerable.Repeat(fill, size - last.Length)];
        return new([.. rows.Select(row => new ListValue(row))], ListKind.Generator);
    }

    static ListValue Slice(RenderBudget budget, object? value, Arguments arguments)
    {
        var (items, count) = (PythonItems.Of(value, budget), (int)Math.Clamp(Filters.Number(budget, arguments, 0, "slices", 1), 1, 100_000));
        budget.Items(items.Count + count);
        var (each, further, from) = (items.Count / count, items.Count % count, 0);
        var slices = new List<object?>();
        for (var i = 0; i < count; i++)
        {
            var size = each + (i < further ? 1 : 0);
            var slice = items.Skip(from).Take(size);
            slices.Add(new ListValue([.. i >= further && arguments.Get(1, "fill_with") is { } fill && further > 0 ? slice.Append(fill) : slice]));
            from += size;
        }
        return new(slices, ListKind.Generator);
    }

    static ListValue GroupBy(RenderBudget budget, object? value, Arguments arguments)
    {
        var pick = Lookup.Getter(arguments.Get(0, "attribute"), budget, arguments.Get(1, "default"));
        var folds = !Filters.Flag(arguments, 2, "case_sensitive");
        var groups = new List<(object? Key, List<object?> Items)>();
        foreach (var item in Sorted(budget, PythonItems.Of(value, budget), false, item => Fold(pick(item), folds)))
            if (groups is [.., var last] && PythonOrder.AreEqual(Fold(last.Key, folds), Fold(pick(item), folds), budget))
                last.Items.Add(item);
            else
                groups.Add((pick(item), [item]));
        return new([.. groups.Select(group => new ListValue([group.Key, new ListValue(group.Items)], ListKind.Tuple))]);
    }
}
