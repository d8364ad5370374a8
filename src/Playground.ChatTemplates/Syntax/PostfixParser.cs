using System.Numerics;

namespace Playground.ChatTemplates.Syntax;

/// <summary>Reads what follows a value: attributes, items, calls; then filters and tests.</summary>
/// <param name="expression">Reads any expression.</param>
/// <param name="primary">Reads a single value.</param>
sealed class PostfixParser(TokenStream tokens, ArgumentParser arguments, Func<Expression> expression, Func<Expression> primary)
{
    public Expression Read(Expression target)
    {
        while (true)
        {
            if (tokens.Current.Is("."))
                target = Attribute(target, tokens.Next().At);
            else if (tokens.Current.Is("["))
                target = Item(target, tokens.Next().At);
            else if (tokens.Current.Is("("))
                target = new Expression.Call(target, arguments.Read(expression), tokens.Current.At);
            else
                return target;
        }
    }

    Expression Attribute(Expression target, int at)
    {
        var name = tokens.Next();
        return name.Kind switch
        {
            TokenKind.Name => new Expression.Attribute(target, name.Text, at),
            TokenKind.Number when name.Value is long or BigInteger => new Expression.Item(target, new Expression.Constant(name.Value, name.At), at),
            _ => throw tokens.Fail("expected name or number"),
        };
    }

    Expression Item(Expression target, int at)
    {
        var items = arguments.Items("]", Subscript);
        return new Expression.Item(target, items is [var only] ? only : new Expression.List(items, true, at), at);
    }

    Expression Subscript()
    {
        var at = tokens.Current.At;
        var start = tokens.Current.Is(":") ? null : expression();
        if (!tokens.Skip(":"))
            return start!;
        var stop = IsSliceEnd() ? null : expression();
        var step = tokens.Skip(":") && !IsSliceEnd() ? expression() : null;
        return new Expression.Slice(start, stop, step, at);
    }

    bool IsSliceEnd() => tokens.Current.Is(":") || tokens.Current.Is("]") || tokens.Current.Is(",");

    public Expression Filtered(Expression target)
    {
        while (true)
        {
            if (tokens.Current.Is("|"))
                target = Filters(target)!;
            else if (tokens.Current.IsName("is"))
                target = Test(target);
            else if (tokens.Current.Is("("))
                target = new Expression.Call(target, arguments.Read(expression), tokens.Current.At);
            else
                return target;
        }
    }

    /// <param name="target"><c>null</c> for what a block gives.</param>
    /// <param name="inline">The first filter has no <c>|</c> before it.</param>
    public Expression.Filter? Filters(Expression? target, bool inline = false)
    {
        var filter = target as Expression.Filter;
        while (inline || tokens.Skip("|"))
        {
            inline = false;
            var at = tokens.Current.At;
            var name = DottedName();
            target = filter = new(target, name, tokens.Current.Is("(") ? arguments.Read(expression) : CallArguments.None, at);
        }
        return filter;
    }

    string DottedName()
    {
        var name = tokens.Expect(TokenKind.Name, "a name").Text;
        while (tokens.Skip("."))
            name += "." + tokens.Expect(TokenKind.Name, "a name").Text;
        return name;
    }

    Expression Test(Expression target)
    {
        var at = tokens.Next().At;
        var isNegated = tokens.SkipName("not");
        var name = DottedName();
        Expression test = new Expression.Test(target, name, TestArguments(), at);
        return isNegated ? new Expression.Not(test, at) : test;
    }

    CallArguments TestArguments()
    {
        var token = tokens.Current;
        if (token.Is("("))
            return arguments.Read(expression);
        if (token.IsName("is"))
            throw tokens.Fail("You cannot chain multiple tests with is");
        var hasOne = token.Kind is TokenKind.Text or TokenKind.Number || token.Is("[") || token.Is("{") || (token.Kind == TokenKind.Name && token.Text is not ("else" or "or" or "and"));
        // Where the test stands in the condition of an inline if, a name may also be that "if".
        return hasOne ? CallArguments.None with { Positional = [tokens.Nested(() => Read(primary()))] } : CallArguments.None;
    }
}
