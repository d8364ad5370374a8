using Playground.ChatTemplates.Builtins;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Syntax;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Rendering;

/// <summary>Finds the values of expressions.</summary>
sealed class Evaluator(RenderBudget budget)
{
    public object? Evaluate(Expression expression, Scope scope)
    {
        budget.Step();
        budget.At = expression.At;
        return expression switch
        {
            Expression.Constant constant => constant.Value,
            Expression.Name name => scope.Find(name.Text),
            Expression.Attribute attribute => Attribute(attribute, scope),
            Expression.Item { Index: Expression.Slice slice } item => Slice(item, slice, scope),
            Expression.Item item => Item(item, scope),
            Expression.Comparison comparison => Comparison(comparison, scope),
            Expression.Arithmetic arithmetic => Arithmetic(arithmetic, scope),
            Expression.Logical logical => Logical(logical, scope),
            Expression.Not not => Booleans.Of(!IsTrue(not.Operand, scope)),
            Expression.Test test => Test(test, scope),
            Expression.Filter filter => Filter(filter, Evaluate(filter.Target!, scope), scope),
            Expression.Call call => Call(call, scope, []),
            Expression.Concatenation concatenation => Concatenation(concatenation, scope),
            Expression.Conditional conditional => Conditional(conditional, scope),
            Expression.List list => List(list, scope),
            Expression.Map map => Map(map, scope),
            Expression.Sign sign => PythonArithmetic.Sign(Evaluate(sign.Operand, scope), sign.IsNegative, budget),
            _ => throw budget.Fail("this can't stand here"),
        };
    }

    public bool IsTrue(Expression expression, Scope scope) => PythonOrder.IsTrue(Evaluate(expression, scope));

    public object? Filter(Expression.Filter filter, object? value, Scope scope)
    {
        var arguments = Arguments(filter.Arguments, scope).Plain();
        budget.At = filter.At;
        var filtered = Filters.Run(filter.Text, Markup.Plain(value), arguments, budget);
        return filter.Text is "trim" or "upper" or "lower" or "capitalize" or "title" or "string" or "indent" or "default" ? Markup.Like(value, filtered) : filtered;
    }

    /// <param name="further">Named arguments besides those that are written, as a call block's <c>caller</c>.</param>
    public object? Call(Expression.Call call, Scope scope, ReadOnlySpan<KeyValuePair<string, object?>> further)
    {
        var target = Evaluate(call.Target, scope);
        var arguments = Arguments(call.Arguments, scope);
        if (further.Length > 0)
            arguments = arguments with { Named = [.. arguments.Named, .. further] };
        budget.At = call.At;
        return target switch
        {
            Macro macro => macro.Call(budget, arguments),
            Callable callable => callable.Call(budget, arguments.Plain()),
            Undefined undefined => throw budget.Fail(undefined.Message),
            _ => throw budget.Fail($"TypeError: '{PythonText.TypeName(target)}' object is not callable"),
        };
    }

    object? Attribute(Expression.Attribute attribute, Scope scope)
    {
        var target = Evaluate(attribute.Target, scope);
        budget.At = attribute.At;
        return Marked(target, Lookup.Attribute(Markup.Plain(target), attribute.Text, budget));
    }

    object? Item(Expression.Item item, Scope scope)
    {
        var target = Evaluate(item.Target, scope);
        var index = Evaluate(item.Index, scope);
        budget.At = item.At;
        return Marked(target, Lookup.Item(Markup.Plain(target), Markup.Plain(index), budget));
    }

    /// <summary>What methods give of a text that is marked as safe is marked so too.</summary>
    static object? Marked(object? target, object? value) => target is Markup && value is Method method
        ? new Method((own, arguments) => Markup.Like(target, method.Call(own, arguments)))
        : Markup.Like(target, value);

    object? Slice(Expression.Item item, Expression.Slice slice, Scope scope)
    {
        var target = Evaluate(item.Target, scope);
        var (start, stop, step) = (Bound(slice.Start, scope), Bound(slice.Stop, scope), Bound(slice.Step, scope) ?? 1);
        budget.At = item.At;
        if (target is Undefined undefined)
            throw budget.Fail(undefined.Message);
        return Markup.Like(target, PythonItems.Slice(Markup.Plain(target), start, stop, step, budget)) ?? new Undefined($"{PythonText.TypeName(target)} object has no such element");
    }

    long? Bound(Expression? expression, Scope scope)
    {
        if (expression is null || Evaluate(expression, scope) is not { } value)
            return null;
        return PythonNumbers.Whole(value) ?? throw budget.Fail("TypeError: slice indices must be integers or None");
    }

    object Comparison(Expression.Comparison comparison, Scope scope)
    {
        var left = Markup.Plain(Evaluate(comparison.First, scope));
        foreach (var (operation, expression) in comparison.Rest)
        {
            var right = Markup.Plain(Evaluate(expression, scope));
            budget.At = comparison.At;
            if (!Holds(operation, left, right))
                return Booleans.False;
            left = right;
        }
        return Booleans.True;
    }

    bool Holds(string operation, object? left, object? right) => operation switch
    {
        "==" => PythonOrder.AreEqual(left, right, budget),
        "!=" => !PythonOrder.AreEqual(left, right, budget),
        "in" => PythonItems.Contains(right, left, budget),
        "not in" => !PythonItems.Contains(right, left, budget),
        "<" => PythonOrder.Compare(left, right, operation, budget) < 0,
        "<=" => PythonOrder.Compare(left, right, operation, budget) <= 0,
        ">" => PythonOrder.Compare(left, right, operation, budget) > 0,
        _ => PythonOrder.Compare(left, right, operation, budget) >= 0,
    };

    object? Arithmetic(Expression.Arithmetic arithmetic, Scope scope)
    {
        var left = Evaluate(arithmetic.Left, scope);
        var right = Evaluate(arithmetic.Right, scope);
        budget.At = arithmetic.At;
        return PythonArithmetic.Compute(arithmetic.Operation, left, right, budget);
    }

    object? Logical(Expression.Logical logical, Scope scope)
    {
        var left = Evaluate(logical.Left, scope);
        return PythonOrder.IsTrue(left) == logical.IsAnd ? Evaluate(logical.Right, scope) : left;
    }

    object Test(Expression.Test test, Scope scope)
    {
        var value = Markup.Plain(Evaluate(test.Target, scope));
        var arguments = Arguments(test.Arguments, scope).Plain();
        budget.At = test.At;
        return Booleans.Of(Tests.Run(test.Text, value, arguments, budget));
    }

    string Concatenation(Expression.Concatenation concatenation, Scope scope)
    {
        var parts = new string[concatenation.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = PythonText.Of(Evaluate(concatenation.Parts[i], scope), budget);
        return TextMethods.Join("", parts, budget);
    }

    object? Conditional(Expression.Conditional conditional, Scope scope) => IsTrue(conditional.Condition, scope) ? Evaluate(conditional.Then, scope)
        : conditional.Else is { } otherwise ? Evaluate(otherwise, scope)
        : new Undefined("the inline if-expression evaluated to false and no else section was defined.");

    ListValue List(Expression.List list, Scope scope)
    {
        budget.Items(list.Items.Length);
        var items = new object?[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Evaluate(list.Items[i], scope);
        return new(items, list.IsTuple ? ListKind.Tuple : ListKind.List);
    }

    MapValue Map(Expression.Map map, Scope scope)
    {
        budget.Items(4 * map.Items.Length);
        var made = new MapValue(map.Items.Length);
        foreach (var (key, value) in map.Items)
        {
            var name = Markup.Plain(Evaluate(key, scope));
            if (name is MapValue or ListValue { Kind: not ListKind.Tuple })
                throw budget.Fail($"TypeError: unhashable type: '{PythonText.TypeName(name)}'");
            made.Put(name, Evaluate(value, scope));
        }
        return made;
    }

    Arguments Arguments(CallArguments written, Scope scope)
    {
        if (ReferenceEquals(written, CallArguments.None))
            return Values.Arguments.None;
        var positional = new object?[written.Positional.Length];
        for (var i = 0; i < positional.Length; i++)
            positional[i] = Evaluate(written.Positional[i], scope);
        var named = new KeyValuePair<string, object?>[written.Named.Length];
        for (var i = 0; i < named.Length; i++)
            named[i] = new(written.Named[i].Key, Evaluate(written.Named[i].Value, scope));
        if (written.Further is { } further)
            positional = [.. positional, .. PythonItems.Of(Evaluate(further, scope), budget)];
        if (written.FurtherNamed is { } furtherNamed)
            named = [.. named, .. MapMethods.Named(Evaluate(furtherNamed, scope), budget)];
        budget.Items(positional.Length + named.Length);
        return new(positional, named);
    }
}
