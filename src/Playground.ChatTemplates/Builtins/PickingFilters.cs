using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Filters that pick of several values, or change each of them.</summary>
static class PickingFilters
{
    public static readonly Dictionary<string, BuiltinFilter> All = new()
    {
        ["map"] = Map,
        ["select"] = (budget, value, arguments) => Pick(budget, value, arguments, hasAttribute: false, wanted: true),
        ["reject"] = (budget, value, arguments) => Pick(budget, value, arguments, hasAttribute: false, wanted: false),
        ["selectattr"] = (budget, value, arguments) => Pick(budget, value, arguments, hasAttribute: true, wanted: true),
        ["rejectattr"] = (budget, value, arguments) => Pick(budget, value, arguments, hasAttribute: true, wanted: false),
    };

    static ListValue Map(RenderBudget budget, object? value, Arguments arguments)
    {
        var items = Items(budget, value);
        return new([.. items.Select(Change(budget, arguments))], ListKind.Generator);
    }

    /// <summary>None of what is empty or nothing at all.</summary>
    static IReadOnlyList<object?> Items(RenderBudget budget, object? value)
    {
        var items = PythonOrder.IsTrue(value) ? PythonItems.Of(value, budget) : [];
        budget.Items(items.Count);
        return items;
    }

    static Func<object?, object?> Change(RenderBudget budget, Arguments arguments)
    {
        if (arguments.Positional.Length == 0 && arguments.Get(0, "attribute") is { } attribute)
            return Lookup.Getter(attribute, budget, arguments.Get(1, "default"));
        if (arguments.Positional is not [string name, ..])
            throw budget.Fail("map requires a filter argument");
        return item =>
        {
            budget.Step();
            return Filters.Run(name, item, arguments.After(1), budget);
        };
    }

    static ListValue Pick(RenderBudget budget, object? value, Arguments arguments, bool hasAttribute, bool wanted)
    {
        if (hasAttribute && arguments.Positional.Length == 0)
            throw budget.Fail("Missing parameter for attribute name");
        var get = hasAttribute ? Lookup.Getter(arguments.Positional[0], budget) : item => item;
        var rest = arguments.After(hasAttribute ? 1 : 0);
        var test = rest.Positional is [string name, ..] ? name : null;
        var items = Items(budget, value);
        return new([.. items.Where(Holds)], ListKind.Generator);

        bool Holds(object? item)
        {
            budget.Step();
            return (test is null ? PythonOrder.IsTrue(get(item)) : Tests.Run(test, get(item), rest.After(1), budget)) == wanted;
        }
    }
}
