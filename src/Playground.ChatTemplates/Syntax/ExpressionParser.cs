namespace Playground.ChatTemplates.Syntax;

/// <summary>Reads expressions, by Jinja's precedence: from <c>if</c>/<c>else</c> that binds least to filters that bind most.</summary>
sealed class ExpressionParser
{
    readonly TokenStream _tokens;
    readonly ArgumentParser _arguments;
    readonly PostfixParser _postfix;

    public ExpressionParser(TokenStream tokens)
    {
        _tokens = tokens;
        _arguments = new(tokens);
        _postfix = new(tokens, _arguments, () => Expression(), Primary);
    }

    public Expression Expression(bool conditional = true) => _tokens.Nested(() => conditional ? Conditional() : Or());

    /// <param name="target"><c>null</c> for what a block gives.</param>
    /// <param name="inline">The first filter has no <c>|</c> before it.</param>
    public Expression.Filter? Filters(Expression? target, bool inline = false) => _postfix.Filters(target, inline);

    /// <summary>One expression, or several with commas between them, which are a tuple.</summary>
    public Expression Tuple(bool conditional = true, bool inParentheses = false, string? end = null)
    {
        var at = _tokens.Current.At;
        var items = new List<Expression>();
        var isTuple = false;
        while (!IsTupleEnd(end))
        {
            items.Add(Expression(conditional));
            if (!_tokens.Skip(","))
                break;
            isTuple = true;
        }
        if (!isTuple && items.Count == 1)
            return items[0];
        return items.Count > 0 || inParentheses ? new Expression.List([.. items], true, at) : throw _tokens.Unexpected("an expression");
    }

    bool IsTupleEnd(string? end) => _tokens.Current.Kind is TokenKind.VariableEnd or TokenKind.BlockEnd or TokenKind.End
        || _tokens.Current.Is(")") || (end is not null && _tokens.Current.IsName(end));

    Expression Conditional()
    {
        var then = Or();
        while (_tokens.Current.IsName("if"))
        {
            var at = _tokens.Next().At;
            var test = Or();
            then = new Expression.Conditional(test, then, _tokens.SkipName("else") ? _tokens.Nested(Conditional) : null, at);
        }
        return then;
    }

    Expression Or()
    {
        var left = And();
        while (_tokens.Current.IsName("or"))
            left = new Expression.Logical(false, left, Right(And, out var at), at);
        return left;
    }

    Expression And()
    {
        var left = Not();
        while (_tokens.Current.IsName("and"))
            left = new Expression.Logical(true, left, Right(Not, out var at), at);
        return left;
    }

    Expression Not() => _tokens.Current.IsName("not") ? new Expression.Not(_tokens.Nested(() => Right(Not, out _)), _tokens.Current.At) : Comparison();

    Expression Comparison()
    {
        var first = Sum();
        var rest = new List<KeyValuePair<string, Expression>>();
        var at = _tokens.Current.At;
        while (ComparisonOperator() is { } operation)
            rest.Add(new(operation, Sum()));
        return rest.Count == 0 ? first : new Expression.Comparison(first, [.. rest], at);
    }

    string? ComparisonOperator()
    {
        var token = _tokens.Current;
        if (token.Kind == TokenKind.Operator && token.Text is "==" or "!=" or "<" or "<=" or ">" or ">=")
            return _tokens.Next().Text;
        if (_tokens.SkipName("in"))
            return "in";
        if (!token.IsName("not") || !_tokens.Following.IsName("in"))
            return null;
        _tokens.Next();
        _tokens.Next();
        return "not in";
    }

    Expression Sum() => Arithmetic(Concatenation, "+", "-");

    Expression Concatenation()
    {
        var at = _tokens.Current.At;
        var parts = new List<Expression> { Product() };
        while (_tokens.Skip("~"))
            parts.Add(Product());
        return parts.Count == 1 ? parts[0] : new Expression.Concatenation([.. parts], at);
    }

    Expression Product() => Arithmetic(Power, "*", "/", "//", "%");

    Expression Power() => Arithmetic(() => Unary(true), "**");

    Expression Arithmetic(Func<Expression> operand, params ReadOnlySpan<string> operations)
    {
        var left = operand();
        while (_tokens.Current.Kind == TokenKind.Operator && operations.Contains(_tokens.Current.Text))
            left = new Expression.Arithmetic(_tokens.Current.Text, left, Right(operand, out var at), at);
        return left;
    }

    /// <summary>The operand behind the operator at which the stream stands.</summary>
    Expression Right(Func<Expression> operand, out int at)
    {
        at = _tokens.Next().At;
        return operand();
    }

    Expression Unary(bool withFilters)
    {
        var at = _tokens.Current.At;
        var expression = _tokens.Current.Is("-") || _tokens.Current.Is("+")
            ? new Expression.Sign(_tokens.Next().Text == "-", _tokens.Nested(() => Unary(false)), at)
            : Primary();
        expression = _postfix.Read(expression);
        return withFilters ? _postfix.Filtered(expression) : expression;
    }

    Expression Primary()
    {
        var token = _tokens.Next();
        return token.Kind switch
        {
            TokenKind.Name => Named(token),
            TokenKind.Text => new Expression.Constant(Texts(token), token.At),
            TokenKind.Number => new Expression.Constant(token.Value, token.At),
            TokenKind.Operator when token.Text == "(" => Parenthesised(),
            TokenKind.Operator when token.Text == "[" => new Expression.List(_arguments.Items("]", () => Expression()), false, token.At),
            TokenKind.Operator when token.Text == "{" => new Expression.Map(_arguments.Items("}", Pair), token.At),
            _ => throw _tokens.Fail($"unexpected {token}, expected an expression"),
        };
    }

    Expression Named(Token token)
    {
        if (token.Text is "true" or "True" or "false" or "False")
            return new Expression.Constant(token.Text is "true" or "True", token.At);
        if (token.Text is "none" or "None")
            return new Expression.Constant(null, token.At);
        _tokens.Names.Add(token.Text);
        return new Expression.Name(token.Text, token.At);
    }

    /// <summary>Texts beside each other are one.</summary>
    string Texts(Token first)
    {
        var text = first.Text;
        while (_tokens.Current.Kind == TokenKind.Text)
            text += _tokens.Next().Text;
        return text;
    }

    Expression Parenthesised()
    {
        var inside = Tuple(inParentheses: true);
        _tokens.Expect(")");
        return inside;
    }

    KeyValuePair<Expression, Expression> Pair()
    {
        var key = Expression();
        _tokens.Expect(":");
        return new(key, Expression());
    }
}
