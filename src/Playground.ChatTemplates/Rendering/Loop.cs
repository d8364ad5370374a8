using Playground.ChatTemplates.Builtins;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Syntax;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Rendering;

/// <summary><c>loop</c> inside a loop; of a recursive one it can be called with further items.</summary>
sealed class Loop(Statement.For statement, IReadOnlyList<object?> items, Scope scope, int depth, Renderer renderer) : Callable, IAttributes
{
    ListValue? _seen;

    /// <summary>From 0.</summary>
    public int Index { get; set; }

    public bool TryAttribute(string name, out object? value)
    {
        value = Attribute(name);
        return value is not null || name is "previtem" or "nextitem";
    }

    object? Attribute(string name) => name switch
    {
        "index" => Index + 1L,
        "index0" => (long)Index,
        "revindex" => (long)(items.Count - Index),
        "revindex0" => items.Count - Index - 1L,
        "first" => Booleans.Of(Index == 0),
        "last" => Booleans.Of(Index == items.Count - 1),
        "length" => (long)items.Count,
        "depth" => depth + 1L,
        "depth0" => (long)depth,
        "previtem" => Index > 0 ? items[Index - 1] : new Undefined("there is no previous item"),
        "nextitem" => Index + 1 < items.Count ? items[Index + 1] : new Undefined("there is no next item"),
        "cycle" => new Method((own, arguments) => arguments.Positional.Length > 0 ? arguments.Positional[Index % arguments.Positional.Length] : throw own.Fail("TypeError: no items for cycling given")),
        "changed" => new Method((own, arguments) => Booleans.Of(HasChanged(own, arguments))),
        _ => null,
    };

    public override object? Call(RenderBudget budget, Arguments arguments)
    {
        if (!statement.IsRecursive)
            throw budget.Fail("TypeError: The loop must have the 'recursive' marker to be called recursively.");
        budget.Enter();
        var text = renderer.Recurse(statement, PythonItems.Of(arguments.Get(0, "iterable"), budget), scope, depth + 1);
        budget.Leave();
        return text;
    }

    bool HasChanged(RenderBudget budget, Arguments arguments)
    {
        var now = new ListValue(arguments.Positional);
        var hasChanged = _seen is null || !PythonOrder.AreEqual(_seen, now, budget);
        _seen = now;
        return hasChanged;
    }
}
