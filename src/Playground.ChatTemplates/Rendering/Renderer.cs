using System.Text;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Syntax;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Rendering;

/// <summary>Runs the statements of a template.</summary>
sealed class Renderer(RenderBudget budget)
{
    readonly Evaluator _evaluator = new(budget);
    StringBuilder _output = new();
    bool _captures;

    /// <param name="globals">Variables and functions; what the template sets at its top goes there too.</param>
    public string Render(Statement[] statements, Dictionary<string, object?> globals)
    {
        Run(statements, new(globals));
        return _output.ToString();
    }

    /// <summary>What statements write, as a text.</summary>
    public string Capture(Statement[] statements, Scope scope) => Capture(() => Run(statements, scope));

    /// <summary>What a recursive loop writes for further items.</summary>
    public string Recurse(Statement.For statement, IReadOnlyList<object?> items, Scope scope, int depth) => Capture(() => Loop(statement, items, scope, depth));

    string Capture(Func<Flow> run)
    {
        var (outer, captured) = (_output, _captures);
        (_output, _captures) = (new(), true);
        run();
        var text = _output.ToString();
        (_output, _captures) = (outer, captured);
        return text;
    }

    public object? Evaluate(Expression expression, Scope scope) => _evaluator.Evaluate(expression, scope);

    Flow Run(Statement[] statements, Scope scope)
    {
        foreach (var statement in statements)
            if (Run(statement, scope) is var flow and not Flow.Next)
                return flow;
        return Flow.Next;
    }

    Flow Run(Statement statement, Scope scope)
    {
        budget.Step();
        budget.At = statement.At;
        switch (statement)
        {
            case Statement.Text text:
                Write(text.Value);
                return Flow.Next;
            case Statement.Output output:
                Write(PythonText.Of(_evaluator.Evaluate(output.Value, scope), budget));
                return Flow.Next;
            case Statement.If choice:
                return Run(Chosen(choice, scope), scope);
            case Statement.For loop:
                return Loop(loop, PythonItems.Of(_evaluator.Evaluate(loop.Iterable, scope), budget), scope, 0);
            case Statement.With with:
                return With(with, scope);
            case Statement.Scope inner:
                return Run(inner.Body, new(scope));
            case Statement.Break:
                return Flow.Break;
            case Statement.Continue:
                return Flow.Continue;
            default:
                Define(statement, scope);
                return Flow.Next;
        }
    }

    void Define(Statement statement, Scope scope)
    {
        switch (statement)
        {
            case Statement.Set set:
                Assign(set.Target, _evaluator.Evaluate(set.Value, scope), scope);
                break;
            case Statement.SetBlock block:
                Assign(block.Target, Filtered(block.Filter, Capture(block.Body, new(scope)), scope), scope);
                break;
            case Statement.Macro macro:
                scope.Set(macro.Signature.Name, new Macro(macro.Signature, macro.Body, scope, this));
                break;
            case Statement.CallBlock block:
                var caller = new Macro(block.Signature, block.Body, scope, this);
                Write(PythonText.Of(_evaluator.Call(block.Call, scope, [new("caller", caller)]), budget));
                break;
            case Statement.FilterBlock block:
                Write(PythonText.Of(Filtered(block.Filter, Capture(block.Body, new(scope)), scope), budget));
                break;
        }
    }

    Statement[] Chosen(Statement.If choice, Scope scope)
    {
        foreach (var (test, body) in choice.Branches)
            if (_evaluator.IsTrue(test, scope))
                return body;
        return choice.Else;
    }

    /// <summary>Filters of a block follow each other from the innermost.</summary>
    object? Filtered(Expression.Filter? filter, object? text, Scope scope) => filter is null ? text
        : _evaluator.Filter(filter, filter.Target is Expression.Filter first ? Filtered(first, text, scope) : text, scope);

    Flow With(Statement.With with, Scope scope)
    {
        var inner = new Scope(scope);
        foreach (var (target, value) in with.Assignments)
            Assign(target, _evaluator.Evaluate(value, scope), inner);
        return Run(with.Body, inner);
    }

    /// <param name="depth">Of a recursive loop, from 0.</param>
    Flow Loop(Statement.For statement, IReadOnlyList<object?> items, Scope scope, int depth)
    {
        if (statement.Filter is { } filter)
            items = [.. items.Where(item => _evaluator.IsTrue(filter, With(statement.Target, item, scope)))];
        if (items.Count == 0)
            return Run(statement.Else, new(scope));
        var loop = new Loop(statement, items, scope, depth, this);
        for (var i = 0; i < items.Count; i++)
        {
            budget.Items(8);
            loop.Index = i;
            var inner = With(statement.Target, items[i], scope);
            inner.Set("loop", loop);
            if (Run(statement.Body, inner) == Flow.Break)
                break;
        }
        return Flow.Next;
    }

    Scope With(Expression target, object? item, Scope scope)
    {
        var inner = new Scope(scope);
        Assign(target, item, inner);
        return inner;
    }

    void Assign(Expression target, object? value, Scope scope)
    {
        switch (target)
        {
            case Expression.Name name:
                scope.Set(name.Text, value);
                break;
            case Expression.Member member:
                var space = scope.Find(member.Namespace) as NamespaceValue ?? throw budget.Fail("cannot assign attribute on non-namespace object");
                space.Members[member.Text] = value;
                break;
            case Expression.List targets:
                Unpack(targets, PythonItems.Of(value, budget), scope);
                break;
        }
    }

    void Unpack(Expression.List targets, IReadOnlyList<object?> values, Scope scope)
    {
        if (values.Count != targets.Items.Length)
            throw budget.Fail($"ValueError: {(values.Count < targets.Items.Length ? "not enough" : "too many")} values to unpack (expected {targets.Items.Length})");
        for (var i = 0; i < values.Count; i++)
            Assign(targets.Items[i], values[i], scope);
    }

    void Write(string text)
    {
        if (_captures)
            budget.Text(text.Length);
        else
            budget.Write(text.Length);
        _output.Append(text);
    }
}
