namespace Playground.ChatTemplates.Syntax;

/// <summary>Reads a whole template: its text, what it prints, and its statements.</summary>
sealed class StatementParser
{
    readonly TokenStream _tokens;
    readonly ExpressionParser _expressions;
    readonly TargetParser _targets;

    StatementParser(Source source)
    {
        _tokens = new(source);
        _expressions = new(_tokens);
        _targets = new(_tokens);
    }

    /// <param name="names">Every variable that the template reads.</param>
    /// <exception cref="ChatTemplateException">It isn't written in the language.</exception>
    public static Statement[] Run(Source source, out HashSet<string> names)
    {
        var parser = new StatementParser(source);
        var statements = parser.Body([]);
        names = [.. parser._tokens.Names];
        return statements;
    }

    /// <summary>Statements up to one of the names that end them, at which the stream stands then.</summary>
    Statement[] Body(params string[] ends)
    {
        var statements = new List<Statement>();
        while (true)
        {
            var token = _tokens.Current;
            if (token.Kind == TokenKind.End)
                return ends.Length == 0 ? [.. statements] : throw _tokens.Unexpected(string.Join(" or ", ends.Select(end => $"'{end}'")));
            _tokens.Next();
            if (token.Kind == TokenKind.Data)
                statements.Add(new Statement.Text(token.Text, token.At));
            else if (token.Kind == TokenKind.VariableBegin)
                statements.Add(Output(token.At));
            else if (ends.Contains(_tokens.Current.Text) && _tokens.Current.Kind == TokenKind.Name)
                return [.. statements];
            else
                statements.AddRange(_tokens.Nested(Statements));
        }
    }

    Statement.Output Output(int at)
    {
        var value = _expressions.Tuple();
        _tokens.Expect(TokenKind.VariableEnd, "'}}'");
        return new(value, at);
    }

    Statement[] Statements()
    {
        var token = _tokens.Current;
        if (token.IsName("print"))
            return Print();
        var statement = Read(_tokens.Expect(TokenKind.Name, "the name of a tag"));
        _tokens.Expect(TokenKind.BlockEnd, "'%}'");
        return [statement];
    }

    Statement Read(Token name) => name.Text switch
    {
        "if" => If(name.At),
        "for" => For(name.At),
        "set" => Set(name.At),
        "macro" => Macro(name.At),
        "call" => Call(name.At),
        "filter" => Filter(name.At),
        "with" => With(name.At),
        "generation" => new Statement.Scope(Block("endgeneration"), name.At),
        "block" => NamedBlock(name.At),
        "autoescape" => AutoEscape(name.At),
        "break" => new Statement.Break(name.At),
        "continue" => new Statement.Continue(name.At),
        "include" or "import" or "from" or "extends" => throw _tokens.Fail($"'{name.Text}' needs other templates, and a chat template has none"),
        _ => throw _tokens.Fail($"Encountered unknown tag '{name.Text}'"),
    };

    /// <summary>From the end of a tag to another tag, whose name goes too.</summary>
    Statement[] Block(string end)
    {
        var body = OpenBlock(end);
        _tokens.Next();
        return body;
    }

    Statement[] OpenBlock(params string[] ends)
    {
        _tokens.Skip(":");
        _tokens.Expect(TokenKind.BlockEnd, "'%}'");
        return Body(ends);
    }

    Statement[] Print()
    {
        var at = _tokens.Next().At;
        var values = new List<Statement>();
        do
            values.Add(new Statement.Output(_expressions.Expression(), at));
        while (_tokens.Skip(","));
        _tokens.Expect(TokenKind.BlockEnd, "'%}'");
        return [.. values];
    }

    Statement.If If(int at)
    {
        var branches = new List<KeyValuePair<Expression, Statement[]>>();
        while (true)
        {
            var test = _expressions.Tuple(conditional: false);
            branches.Add(new(test, OpenBlock("elif", "else", "endif")));
            var end = _tokens.Next();
            if (end.Text != "elif")
                return new([.. branches], end.Text == "else" ? Block("endif") : [], at);
        }
    }

    Statement.For For(int at)
    {
        var target = _targets.Read(allowMembers: false, end: "in");
        if (!_tokens.SkipName("in"))
            throw _tokens.Unexpected("'in'");
        var iterable = _expressions.Tuple(conditional: false, end: "recursive");
        var filter = _tokens.SkipName("if") ? _expressions.Expression() : null;
        var isRecursive = _tokens.SkipName("recursive");
        var body = OpenBlock("endfor", "else");
        var otherwise = _tokens.Next().Text == "else" ? Block("endfor") : [];
        return new(target, iterable, filter, body, otherwise, isRecursive, at);
    }

    Statement Set(int at)
    {
        var target = _targets.Read(allowMembers: true);
        if (_tokens.Skip("="))
            return new Statement.Set(target, _expressions.Tuple(), at);
        var filter = _expressions.Filters(null);
        return new Statement.SetBlock(target, filter, Block("endset"), at);
    }

    Statement.Macro Macro(int at)
    {
        var name = _targets.Name().Text;
        var (parameters, seen) = (Parameters(), _tokens.Names.Count);
        var body = Block("endmacro");
        return new(Signature(name, parameters, seen), body, at);
    }

    Statement.CallBlock Call(int at)
    {
        var parameters = _tokens.Current.Is("(") ? Parameters() : [];
        if (_expressions.Expression() is not Expression.Call call)
            throw _tokens.Fail("expected call");
        var seen = _tokens.Names.Count;
        var body = Block("endcall");
        return new(call, Signature("caller", parameters, seen), body, at);
    }

    MacroSignature Signature(string name, KeyValuePair<string, Expression?>[] parameters, int seen)
    {
        var read = _tokens.Names[seen..];
        return new(name, parameters, read.Contains("varargs"), read.Contains("kwargs"), read.Contains("caller"));
    }

    KeyValuePair<string, Expression?>[] Parameters()
    {
        _tokens.Expect("(");
        var parameters = new List<KeyValuePair<string, Expression?>>();
        while (!_tokens.Skip(")"))
        {
            if (parameters.Count > 0)
                _tokens.Expect(",");
            var name = _targets.Name().Text;
            var otherwise = _tokens.Skip("=") ? _expressions.Expression() : null;
            if (otherwise is null && parameters is [.., { Value: not null }])
                throw _tokens.Fail("non-default argument follows default argument");
            parameters.Add(new(name, otherwise));
        }
        return [.. parameters];
    }

    Statement.FilterBlock Filter(int at) => new(_expressions.Filters(null, inline: true)!, Block("endfilter"), at);

    Statement.With With(int at)
    {
        var assignments = new List<KeyValuePair<Expression, Expression>>();
        while (_tokens.Current.Kind != TokenKind.BlockEnd)
        {
            if (assignments.Count > 0)
                _tokens.Expect(",");
            var target = _targets.Read(allowMembers: false);
            _tokens.Expect("=");
            assignments.Add(new(target, _expressions.Expression()));
        }
        return new([.. assignments], Block("endwith"), at);
    }

    Statement.Scope NamedBlock(int at)
    {
        var name = _tokens.Expect(TokenKind.Name, "a name").Text;
        _tokens.SkipName("scoped");
        var body = Block("endblock");
        _tokens.SkipName(name);
        return new(body, at);
    }

    /// <summary>Nothing is escaped in chat templates, whatever they say.</summary>
    Statement.Scope AutoEscape(int at)
    {
        _expressions.Expression();
        return new(Block("endautoescape"), at);
    }
}
