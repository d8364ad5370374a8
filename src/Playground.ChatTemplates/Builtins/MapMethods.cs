using System.Collections.Frozen;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>The methods of Python's <c>dict</c> that change nothing.</summary>
static class MapMethods
{
    public static readonly FrozenSet<string> Changing = FrozenSet.Create("clear", "pop", "popitem", "setdefault", "update");

    public static readonly FrozenDictionary<string, Func<RenderBudget, MapValue, Arguments, object?>> All = new Dictionary<string, Func<RenderBudget, MapValue, Arguments, object?>>
    {
        ["get"] = (_, map, arguments) => map.TryGet(arguments.Get(0, "key"), out var value) ? value : arguments.Get(1, "default"),
        ["items"] = (budget, map, _) => Items(map, budget),
        ["keys"] = (budget, map, _) => new ListValue(PythonItems.Of(map, budget), ListKind.View),
        ["values"] = (budget, map, _) => Values(map, budget),
        ["copy"] = (_, map, _) => map,
    }.ToFrozenDictionary();

    public static ListValue Items(MapValue map, RenderBudget budget, ListKind kind = ListKind.View)
    {
        budget.Items(5L * map.Count);
        return new([.. map.Items.Select(item => new ListValue([PythonKeys.Plain(item.Key), item.Value], ListKind.Tuple))], kind);
    }

    /// <summary>A map as named arguments.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Named(object? value, RenderBudget budget)
    {
        var map = value as MapValue ?? throw budget.Fail($"TypeError: argument after ** must be a mapping, not {PythonText.TypeName(value)}");
        budget.Items(map.Count);
        return map.Items.Select(item => KeyValuePair.Create(item.Key as string ?? throw budget.Fail("TypeError: keywords must be strings"), item.Value));
    }

    static ListValue Values(MapValue map, RenderBudget budget)
    {
        budget.Items(map.Count);
        return new([.. map.Values], ListKind.View);
    }
}
