using System.Collections.Frozen;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>The methods of Python's <c>list</c> and <c>tuple</c> that change nothing.</summary>
static class ListMethods
{
    public static readonly FrozenSet<string> Changing = FrozenSet.Create("append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove");

    public static readonly FrozenDictionary<string, Func<RenderBudget, ListValue, Arguments, object?>> All = new Dictionary<string, Func<RenderBudget, ListValue, Arguments, object?>>
    {
        ["copy"] = (_, list, _) => list,
        ["count"] = (budget, list, arguments) => (long)list.Items.Count(item => PythonOrder.AreEqual(item, arguments.Get(0, "value"), budget)),
        ["index"] = Index,
    }.ToFrozenDictionary();

    static object Index(RenderBudget budget, ListValue list, Arguments arguments)
    {
        budget.Scan(8L * list.Count);
        for (var i = 0; i < list.Count; i++)
            if (PythonOrder.AreEqual(list[i], arguments.Get(0, "value"), budget))
                return (long)i;
        throw budget.Fail($"ValueError: {PythonText.Representation(arguments.Get(0, "value"), budget)} is not in list");
    }
}
