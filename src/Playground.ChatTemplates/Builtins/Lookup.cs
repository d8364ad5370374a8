using System.Globalization;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>Attributes and items of values, by the rules of Jinja's immutable sandbox.</summary>
static class Lookup
{
    /// <summary><c>target.name</c>: a method first, then a key.</summary>
    public static object? Attribute(object? target, string name, RenderBudget budget)
    {
        if (target is MapValue map && !MapMethods.All.ContainsKey(name) && map.TryGet(name, out var value))
            return value;
        if (target is NamespaceValue space && space.Members.TryGetValue(name, out var member))
            return member;
        if (target is IAttributes own && own.TryAttribute(name, out var attribute))
            return attribute;
        return Method(target, name, budget) ?? Missing(target, name, budget);
    }

    /// <summary><c>target[index]</c>: a key or a place first, then a method.</summary>
    public static object? Item(object? target, object? index, RenderBudget budget)
    {
        if (target is Undefined undefined)
            throw budget.Fail(undefined.Message);
        if (target is MapValue map && map.TryGet(index, out var value))
            return value;
        if (PythonNumbers.Whole(index) is { } place && PythonItems.TryIndex(target, place, budget, out var item))
            return item;
        if (index is string name)
            return Method(target, name, budget) ?? Missing(target, name, budget);
        return new Undefined($"{TypeOf(target)} has no element {PythonText.Representation(index, budget)}");
    }

    /// <summary>What <c>attribute='function.name'</c> picks of an item.</summary>
    public static Func<object?, object?> Getter(object? attribute, RenderBudget budget, object? otherwise = null)
    {
        var steps = attribute is string path ? path.Split('.').Select(step => long.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? (object)place : step).ToArray() : [attribute!];
        return item =>
        {
            foreach (var step in steps)
                if ((item = Item(item, step, budget)) is Undefined && otherwise is not null)
                    return otherwise;
            return item;
        };
    }

    static object? Method(object? target, string name, RenderBudget budget)
    {
        if (name.StartsWith("__", StringComparison.Ordinal) && target is not MapValue)
            throw Unsafe(target, name, budget);
        return target switch
        {
            string text when TextMethods.All.TryGetValue(name, out var method) => new Method((own, arguments) => method(own, text, arguments)),
            ListValue { Kind: ListKind.List or ListKind.Tuple } list when ListMethods.All.TryGetValue(name, out var method) => new Method((own, arguments) => method(own, list, arguments)),
            MapValue map when MapMethods.All.TryGetValue(name, out var method) => new Method((own, arguments) => method(own, map, arguments)),
            ListValue { Kind: ListKind.List } when ListMethods.Changing.Contains(name) => Refused(target, name),
            MapValue when MapMethods.Changing.Contains(name) => Refused(target, name),
            Undefined undefined => throw budget.Fail(undefined.Message),
            _ => null,
        };
    }

    static object? Missing(object? target, string name, RenderBudget budget) => target is MapValue && name is "__class__" or "__init__" or "__dict__" or "__globals__"
        ? throw Unsafe(target, name, budget)
        : new Undefined($"{Quoted(target)} has no attribute '{name}'");

    static Syntax.ChatTemplateException Unsafe(object? target, string name, RenderBudget budget) => budget.Fail($"access to attribute '{name}' of '{PythonText.TypeName(target)}' object is unsafe.");

    static Undefined Refused(object? target, string name) => new($"access to attribute '{name}' of '{PythonText.TypeName(target)}' object is unsafe.");

    static string Quoted(object? target) => $"'{TypeOf(target)}'";

    static string TypeOf(object? target) => target is null ? "None" : $"{PythonText.TypeName(target)} object";
}
