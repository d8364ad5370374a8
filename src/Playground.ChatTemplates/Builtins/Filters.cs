using System.Collections.Frozen;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>The filters that chat templates may use: Jinja's, and <c>tojson</c> as transformers has it.</summary>
static class Filters
{
    static readonly FrozenDictionary<string, BuiltinFilter> All = TextFilters.All.Concat(ListFilters.All).Concat(PickingFilters.All).Concat(ValueFilters.All).ToFrozenDictionary();

    public static BuiltinFilter? Find(string name) => All.GetValueOrDefault(name);

    public static object? Run(string name, object? value, Arguments arguments, RenderBudget budget) =>
        (Find(name) ?? throw budget.Fail($"No filter named '{name}'."))(budget, value, arguments);

    /// <summary>A whole number among the arguments.</summary>
    public static long Number(RenderBudget budget, Arguments arguments, int place, string name, long otherwise) => arguments.Get(place, name, otherwise) is var value
        ? PythonNumbers.Whole(value) ?? throw budget.Fail($"TypeError: {name} must be an integer, not {PythonText.TypeName(value)}")
        : otherwise;

    public static bool Flag(Arguments arguments, int place, string name) => PythonOrder.IsTrue(arguments.Get(place, name, Booleans.False));
}
