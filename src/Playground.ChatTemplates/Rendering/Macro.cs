using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Syntax;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Rendering;

/// <summary>A macro, or the body of a call block, with the scope in which it was written.</summary>
sealed class Macro(MacroSignature signature, Statement[] body, Scope defined, Renderer renderer) : Callable
{
    public override object? Call(RenderBudget budget, Arguments arguments)
    {
        budget.Enter();
        budget.Items(8);
        var scope = new Scope(defined);
        var (positional, named) = (arguments.Positional, arguments.Named.ToList());
        var caller = Take(named, "caller");
        for (var i = 0; i < signature.Parameters.Length; i++)
            Bind(signature.Parameters[i], i, positional, named, caller, scope);
        if (signature.TakesCaller && signature.Parameters.All(parameter => parameter.Key != "caller"))
            scope.Set("caller", caller is { } given ? given.Value : new Undefined("No caller defined"));
        Further(positional, named, scope, budget);
        var text = renderer.Capture(body, scope);
        budget.Leave();
        return text;
    }

    void Bind(KeyValuePair<string, Expression?> parameter, int place, object?[] positional, List<KeyValuePair<string, object?>> named, KeyValuePair<string, object?>? caller, Scope scope)
    {
        var name = parameter.Key;
        if (place < positional.Length)
            scope.Set(name, positional[place]);
        else if ((name == "caller" ? caller : Take(named, name)) is { } given)
            scope.Set(name, given.Value);
        else
            scope.Set(name, parameter.Value is { } otherwise ? renderer.Evaluate(otherwise, scope) : new Undefined($"parameter '{name}' was not provided"));
    }

    void Further(object?[] positional, List<KeyValuePair<string, object?>> named, Scope scope, RenderBudget budget)
    {
        if (signature.TakesFurtherNamed)
        {
            var map = new MapValue();
            foreach (var (name, value) in named)
                map.Put(name, value);
            scope.Set("kwargs", map);
        }
        else if (named is [var first, ..])
            throw budget.Fail($"TypeError: macro '{signature.Name}' takes no keyword argument '{first.Key}'");
        if (signature.TakesFurther)
            scope.Set("varargs", new ListValue([.. positional.Skip(signature.Parameters.Length)], ListKind.Tuple));
        else if (positional.Length > signature.Parameters.Length)
            throw budget.Fail($"TypeError: macro '{signature.Name}' takes not more than {signature.Parameters.Length} argument(s)");
    }

    static KeyValuePair<string, object?>? Take(List<KeyValuePair<string, object?>> named, string name)
    {
        var at = named.FindIndex(argument => argument.Key == name);
        if (at < 0)
            return null;
        var found = named[at];
        named.RemoveAt(at);
        return found;
    }
}
