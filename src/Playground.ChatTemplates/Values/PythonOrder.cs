using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary>Truth, equality and order of values.</summary>
static class PythonOrder
{
    public static bool IsTrue(object? value) => value switch
    {
        null or Undefined => false,
        bool truth => truth,
        string text => text.Length > 0,
        Markup markup => markup.Text.Length > 0,
        long number => number != 0,
        double number => number != 0,
        ListValue list => list.Kind == ListKind.Generator || list.Count > 0,
        MapValue map => map.Count > 0,
        _ => true,
    };

    public static bool AreEqual(object? left, object? right, RenderBudget budget)
    {
        if (left is string text)
        {
            budget.Scan(text.Length);
            return right is string other && text == other;
        }
        return left switch
        {
            ListValue list => right is ListValue others && SameItems(list, others, budget),
            MapValue map => right is MapValue others && SameMaps(map, others, budget),
            Undefined => right is Undefined,
            _ => SameKey(left, right),
        };
    }

    /// <summary>Equality of what can be a key of a map; of tuples within tuples only the same ones are.</summary>
    public static bool SameKey(object? left, object? right)
    {
        if (left is ListValue list)
            return right is ListValue others && list.Count == others.Count && list.Items.Zip(others.Items).All(pair => pair.First is ListValue ? ReferenceEquals(pair.First, pair.Second) : SameKey(pair.First, pair.Second));
        if (left is long whole && right is long other)
            return whole == other;
        return PythonNumbers.Real(left) is { } number ? number == PythonNumbers.Real(right) : Equals(left, right);
    }

    /// <returns>Below 0 when the left one comes first.</returns>
    /// <exception cref="Syntax.ChatTemplateException">They can't be compared.</exception>
    public static int Compare(object? left, object? right, string operation, RenderBudget budget)
    {
        if (left is string text && right is string other)
        {
            budget.Scan(text.Length);
            return CompareTexts(text, other);
        }
        if (PythonNumbers.Real(left) is { } number && PythonNumbers.Real(right) is { } second)
            return left is long whole && right is long secondWhole ? whole.CompareTo(secondWhole) : number.CompareTo(second);
        if (left is ListValue { Kind: ListKind.List or ListKind.Tuple } list && right is ListValue others && list.Kind == others.Kind)
            return CompareItems(list, others, operation, budget);
        if ((left as Undefined ?? right as Undefined) is { } undefined)
            throw budget.Fail(undefined.Message);
        throw budget.Fail($"TypeError: '{operation}' not supported between instances of '{PythonText.TypeName(left)}' and '{PythonText.TypeName(right)}'");
    }

    /// <summary>By code points; surrogates come after all other characters.</summary>
    static int CompareTexts(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        var (first, second) = (left[same], right[same]);
        return char.IsSurrogate(first) == char.IsSurrogate(second) ? first.CompareTo(second) : char.IsSurrogate(first) ? 1 : -1;
    }

    static int CompareItems(ListValue left, ListValue right, string operation, RenderBudget budget)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            budget.Step();
            if (!AreEqual(left[i], right[i], budget))
                return Compare(left[i], right[i], operation, budget);
        }
        return left.Count.CompareTo(right.Count);
    }

    static bool SameItems(ListValue left, ListValue right, RenderBudget budget)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Kind != right.Kind || left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            budget.Step();
            if (!AreEqual(left[i], right[i], budget))
                return false;
        }
        return true;
    }

    static bool SameMaps(MapValue left, MapValue right, RenderBudget budget)
    {
        if (left.Count != right.Count)
            return false;
        foreach (var (key, value) in left.Items)
        {
            budget.Step();
            if (!right.TryGet(key, out var other) || !AreEqual(value, other, budget))
                return false;
        }
        return true;
    }
}
